"""python -m newsgraph_training.vocabulary OUT/vocab.txt: the pieces the project keeps of all-MiniLM-L6-v2's 30,522."""
import io
import json
import sys
import zipfile
from pathlib import Path

import all_minilm_l6_v2

from .words import keeps_piece


def base_pieces():
    archive = zipfile.ZipFile(all_minilm_l6_v2.get_model_zip_path())
    table = json.load(io.TextIOWrapper(archive.open('tokenizer.json'), 'utf8'))['model']['vocab']
    return sorted(table, key=table.get)


def kept_rows():
    """Row numbers in the original table, in order; vocab.txt lists their pieces."""
    return [i for i, piece in enumerate(base_pieces()) if keeps_piece(piece)]


if __name__ == '__main__':
    pieces = base_pieces()
    Path(sys.argv[1]).write_text('\n'.join(pieces[i] for i in kept_rows()) + '\n', encoding='utf8')
