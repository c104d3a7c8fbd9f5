# Stands in for systemd in a machine in which it is not the first process: what a unit starts is started by hand, as its
# user and with its settings. Hardening and timers are not tried by it. Read before the page's commands.
MADE=/tmp/site.pid

apt-get() {
  command apt-get "$@"
  _postgresql
}

_postgresql() {
  if [ -x /usr/bin/pg_lsclusters ] && ! pg_lsclusters -h | grep -q online; then
    pg_ctlcluster "$(pg_lsclusters -h | cut -d' ' -f1)" main start
  fi
}
_postgresql

systemctl() {
  echo "NOT RUN (no systemd here): systemctl $*" >&2
  verb=$1
  shift
  for unit in "$@"; do
    case $verb/$unit in
      */--now | daemon-reload/* | */*.timer) ;;
      restart/nginx.service) nginx -s stop 2>/dev/null || true; sleep 1; nginx ;;
      stop/stepdown-site.service) kill "$(cat $MADE)"; while kill -0 "$(cat $MADE)" 2>/dev/null; do sleep 1; done ;;
      enable/stepdown-site.service | start/stepdown-site.service) _serve ;;
      start/*.service) _once "$unit" ;;
      *) echo "no stand-in for systemctl $verb $unit" >&2; exit 3 ;;
    esac
  done
}

_once() {
  sed -n 's/^ExecStart=[^ ]* //p' "/etc/systemd/system/$1" >/tmp/started
  while read -r words; do
    echo "BY HAND as stepdown: stepdown $words" >&2
    stepdown-as stepdown $words </dev/null
  done </tmp/started
}

_serve() {
  words=$(sed -n 's/^ExecStart=[^ ]* //p' /etc/systemd/system/stepdown-site.service)
  echo "BY HAND as stepdown: stepdown $words" >&2
  stepdown-as stepdown $words </dev/null >>/tmp/site.log 2>&1 &
  echo $! >$MADE
  python3 - <<'EOF'
import socket, time
for _ in range(240):
    try:
        socket.create_connection(("127.0.0.1", 8000), 1).close()
        break
    except OSError:
        time.sleep(0.5)
else:
    raise SystemExit("the site did not come up")
EOF
}
