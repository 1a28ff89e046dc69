#!/usr/bin/env bash
# Builds a stand-in for the official image, for machines where no image can be pulled: the server of ../neo4j.sh (jars of
# Maven Central) on this machine's own Java, libc and busybox, with an entry point that does what the tests rely on.
#
#   build-image.sh [TAG]      TAG: the image of docker-compose.yml
#
# Needs a Docker engine, jlink with its jmods (Debian: openjdk-17-jdk-headless), busybox and what neo4j.sh needs.
# Takes some 35 s and makes 270 MB. The official image differs: it runs as the user neo4j, on Debian, under tini.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tag=${1:-$(sed -n 's/^ *image: //p' "$here/../../../../docker-compose.yml")}
lib=$("$here/../neo4j.sh" lib)
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v jlink)")")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

mkdir -p "$root"/{bin,etc,tmp,data,logs,import,plugins,root,proc,sys,dev,usr/bin,var/lib/neo4j/{conf,lib}}
chmod 1777 "$root/tmp"

"$jdk/bin/jlink" --output "$root/jre" --strip-debug --no-header-files --no-man-pages --compress=0 --add-modules \
  java.se,jdk.unsupported,jdk.management,jdk.crypto.ec,jdk.zipfs,jdk.net,jdk.localedata,jdk.charsets 2>/dev/null

cp "$(command -v busybox)" "$root/bin/busybox"
for applet in $(busybox --list); do [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"; done
ln -s /bin/env "$root/usr/bin/env"
ln -s /jre/bin/java "$root/bin/java"

# Every shared library that Java and busybox ask for, the loader and the resolver's among them, at the paths they ask for.
find "$root/jre" "$root/bin/busybox" -type f \( -name '*.so' -o -perm -u+x \) -print0 |
  { xargs -0 ldd 2>/dev/null || true; } | # a static busybox has none
  sed -En 's/^.*=> (\/[^ ]+) .*$/\1/p; s/^\s*(\/[^ ]+) \(.*$/\1/p' | grep -v "^$work" | sort -u > "$work/libraries"
find /lib /usr/lib -regextype posix-extended -regex '.*/(libnss_(files|dns)|libresolv)\.so\.[0-9]+' >> "$work/libraries"
xargs -a "$work/libraries" cp -L --parents -t "$root"

printf 'root:x:0:0:root:/root:/bin/sh\nneo4j:x:7474:7474::/var/lib/neo4j:/bin/sh\n' > "$root/etc/passwd"
printf 'root:x:0:\nneo4j:x:7474:\n' > "$root/etc/group"
echo 'hosts: files dns' > "$root/etc/nsswitch.conf"

cp "$lib"/*.jar "$root/var/lib/neo4j/lib/"
cp "$here/entrypoint.sh" "$root/entrypoint.sh"
cat > "$root/bin/cypher-shell" <<'SH'
#!/bin/sh
exec java -cp "/var/lib/neo4j/lib/*" org.neo4j.shell.Main "$@"
SH
cat > "$root/bin/neo4j-admin" <<'SH'
#!/bin/sh
export NEO4J_CONF=/var/lib/neo4j/conf
exec java --add-opens=java.base/java.nio=ALL-UNNAMED -cp "/var/lib/neo4j/lib/*" org.neo4j.cli.AdminTool "$@"
SH
chmod 755 "$root"/{entrypoint.sh,bin/cypher-shell,bin/neo4j-admin}

tar -C "$root" -c . | docker import \
  -c 'ENV PATH=/bin:/usr/bin:/jre/bin' -c 'ENV NEO4J_HOME=/var/lib/neo4j' -c 'WORKDIR /var/lib/neo4j' \
  -c 'VOLUME /data /logs' -c 'EXPOSE 7474 7687' -c 'ENTRYPOINT ["/entrypoint.sh"]' -c 'CMD ["neo4j"]' \
  -c 'LABEL newsgraph.stand-in=true' - "$tag"
