#!/usr/bin/env bash
# Runs COMMAND where a Docker engine has the image of docker-compose.yml; afterwards takes away what it brought for that.
#
#   with-engine.sh COMMAND [ARG...]
#
# The engine is the one that answers already; else a dockerd of this run in a folder of its own (needs root), which leaves
# the machine's firewall and routing alone where that works. Either must run a container and publish a port of it.
# The image is the official one; where it cannot be pulled, the stand-in of build-image.sh.
# Where no engine runs containers, COMMAND runs with NEWSGRAPH_TEST_NO_DOCKER=REASON, which the tests print and obey.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
image=$(sed -n 's/^ *image: //p' "$here/../../../../docker-compose.yml")
dir=$(mktemp -d) probe=newsgraph-probe:$$ dockerd='' built='' reason=''
trap clean_up EXIT
trap 'exit 130' INT TERM

clean_up() {
  trap '' INT TERM # a second signal must not leave engine and folder behind
  { [ -z "$built" ] || docker image rm -f "$image"; stop_engine; rm -rf "$dir"; } >/dev/null 2>&1 || true
}

say() { printf '%s\n' "$*" >&2; }

works() { # sets reason when a container cannot run or its port cannot be reached
  reason='no Docker engine answers'
  timeout 20 docker info >/dev/null 2>&1 || return 1
  reason='a container does not run'
  local root=$dir/probe id port
  mkdir -p "$root/bin"
  cp "$(command -v busybox)" "$root/bin/"
  { ldd "$root/bin/busybox" 2>/dev/null || true; } | grep -o '/lib[^ ]*' | xargs -r cp -L --parents -t "$root"
  tar -C "$root" -c . | docker import - "$probe" >/dev/null 2>"$dir/error" || { blame; return 1; }
  id=$(docker run --rm -d -p 127.0.0.1::80 "$probe" /bin/busybox httpd -f -p 80 2>"$dir/error") || { blame; return 1; }
  reason='the published port of a container is not reached'
  port=$(docker port "$id" 80/tcp | sed -n 's/^127.0.0.1://p')
  local status=1
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null && printf 'GET / HTTP/1.0\r\n\r\n' >&3 &&
      timeout 2 grep -q '^HTTP/1' <&3 && status=0 && break
    sleep 0.5
  done
  exec 3>&- || true
  docker rm -f "$id" >/dev/null 2>&1 || true
  docker image rm -f "$probe" >/dev/null 2>&1 || true
  return "$status"
}

blame() { reason="$reason: $(tail -1 "$dir/error" | cut -c 1-300)"; }

start_engine() { # start_engine OPTION...
  had_bridge=$([ -e /sys/class/net/docker0 ] && echo yes || true)
  export DOCKER_HOST=unix://$dir/docker.sock
  setsid dockerd -H "$DOCKER_HOST" --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/dockerd.pid" "$@" \
    >"$dir/dockerd.log" 2>&1 </dev/null &
  dockerd=$!
  for _ in {1..120}; do
    docker info >/dev/null 2>&1 && return
    kill -0 "$dockerd" 2>/dev/null || break
    sleep 0.5
  done
  reason="dockerd does not start: $({ grep 'failed to start' "$dir/dockerd.log" || tail -1 "$dir/dockerd.log"; } | cut -c 1-300)"
  return 1
}

stop_engine() {
  [ -n "$dockerd" ] || return 0
  kill "$dockerd" 2>/dev/null || true
  for _ in {1..60}; do kill -0 "$dockerd" 2>/dev/null || break; sleep 0.5; done
  kill -9 "$dockerd" 2>/dev/null || true
  wait "$dockerd" 2>/dev/null || true
  dockerd=''
  { grep -o " $dir/[^ ]*" /proc/mounts || true; } | sort -r | xargs -r umount -l
  [ -n "$had_bridge" ] || ip link delete docker0 || true
  rm -rf "$dir"/{data,exec}
}

own_engine() {
  [ "$(id -u)" = 0 ] || { reason="$reason, and only root can start one"; return 1; }
  command -v dockerd >/dev/null || { reason="$reason, and dockerd is not installed"; return 1; }
  local storage firewall
  for storage in '' --storage-driver=vfs; do
    for firewall in '--iptables=false --ip-masq=false --ip-forward=false' ''; do
      # shellcheck disable=SC2086 # each is a list of options
      start_engine $storage $firewall && works && say "Docker: an engine of this run, dockerd $storage $firewall" && return
      stop_engine >/dev/null 2>&1
    done
  done
  return 1
}

bring_image() {
  docker image inspect "$image" >/dev/null 2>&1 && return
  timeout 600 docker pull -q "$image" >/dev/null 2>"$dir/error" && { say "Docker: $image was pulled"; return; }
  say "Docker: $image cannot be pulled ($(tail -1 "$dir/error" | cut -c 1-120)); building the stand-in"
  built=yes
  "$here/build-image.sh" "$image" >/dev/null
  # No more can its reaper be pulled; what it would remove goes with the engine or in the tests.
  export TESTCONTAINERS_RYUK_DISABLED=true
}

if works || own_engine; then
  [ -z "$dockerd" ] || export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  bring_image
else
  unset DOCKER_HOST
  export NEWSGRAPH_TEST_NO_DOCKER=$reason
  say "*** NO DOCKER: $reason. docker-compose.yml and testcontainers are not tried."
fi
"$@"
