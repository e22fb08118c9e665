# What identity costs at a start: one more goals service beside one whose quarkus-oidc is switched off.

# Seconds until one more goals service says that it has started: started OPTION...
started() {
    local pid said
    local -a command
    mapfile -d '' -t command <"/proc/$(listener "$(port_of "$goals")")/cmdline"
    # Options come before -jar; the last of a name wins.
    "${command[@]:0:${#command[@]}-2}" -Dquarkus.http.port=0 -Dquarkus.management.port=0 "$@" "${command[@]: -2}" \
        >"$WORK/start.log" 2>&1 &
    pid=$!
    for _ in $(seq 600); do
        said=$(sed -n 's/.* started in \([0-9.]*\)s\..*/\1/p' "$WORK/start.log")
        [[ -z $said ]] || break
        sleep 0.1
    done
    kill "$pid" && wait "$pid" 2>/dev/null || true
    echo "${said:?the goals service does not start: $(tail -1 "$WORK/start.log")}"
}

say "Measuring: what identity costs at a start"
for round in $(seq "$ROUNDS"); do
    started >>"$WORK/start.token"
    started -Dquarkus.oidc.tenant-enabled=false >>"$WORK/start.plain"
done
row identity "start of the goals service" s "$WORK/start.token" "without" "$WORK/start.plain"
