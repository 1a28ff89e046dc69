#!/bin/sh
# sh train.sh SHARED WORK [PYTHON]: the whole of it, from the data to ../encoder. Continues where it was stopped.
set -eu
shared=$1 work=$2 python=${3:-python3}
cd "$(dirname "$0")"
mkdir -p "$work"
export OMP_NUM_THREADS=1
(cd "$shared" && sha256sum --check --quiet -) < checksums.txt
articles=$(cd "$shared/gold" && find train stories dev -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-16)
[ "$articles" = "$(cat checksum-articles.txt)" ] || echo "The annotated articles are not the ones of the model card: $articles" >&2
[ -f ../encoder/vocab.txt ] || "$python" -m newsgraph_training.vocabulary ../encoder/vocab.txt
[ -f "$work/parsed.json" ] || node parse.mjs "$shared" "$work/parsed.json"
[ -f "$work/resolved.json" ] || node --import tsx resolve.mts "$shared" "$work/resolved.json"
data="--shared $shared --parsed $work/parsed.json --work $work"
"$python" -m newsgraph_training.train pretrain $data --epochs "${PRETRAIN_EPOCHS:-4}"
"$python" -m newsgraph_training.train joint $data --epochs "${EPOCHS:-14}"
"$python" -m newsgraph_training.export $data
cp "$work"/export/*.int8.onnx "$work"/export/*.json ../encoder/
[ -f "$work/links.json" ] || node --import tsx links.mts "$shared" "$work/links"
"$python" -m newsgraph_training.train_links "$work/links" "$work"
"$python" -m newsgraph_training.export_links "$work"
(cd ../encoder && sha256sum *.onnx vocab.txt > sha256.txt)
node fixture.mjs
"$python" -m newsgraph_training.fixture
"$python" -m newsgraph_training.curves "$work" curves.svg
