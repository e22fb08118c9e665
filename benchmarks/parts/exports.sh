# All figures of the drafts, comparison years included, as CSV and XLSX over HTTP, beside COPY of the same columns through psql; and, in a
# turn of its own, the most of the gateway's heap that a collection of the young generation left meanwhile, above what one leaves at rest.

copy() {
    sql reports -c "copy (select municipality, board, report_period, code, kind, period, period_type, role, parent,
        sex, age_group, absence_length, employment_form, project, term, organisation_unit, occupation, entity, financing,
        activity, value, unit, decimals, status, reason, published, reported_in, label, source
        from figure order by municipality, board, report_period, part, position) to stdout (format csv)"
}

# exports_for SECONDS COMMAND…: one after another: rows/s, ms of processor time for a thousand rows of the gateway and of PostgreSQL.
exports_for() {
    local begin=${EPOCHREALTIME/./} duration=$1 server database rows=0 took
    shift
    server=$(cpu "$gateway_pid") database=$(database_cpu "$database_pid")
    while took=$((${EPOCHREALTIME/./} - begin)) && ((rows == 0 || took < duration * 1000000)); do
        "$@" >/dev/null
        rows=$((rows + figures))
    done
    server=$(($(cpu "$gateway_pid") - server)) database=$(($(database_cpu "$database_pid") - database))
    awk -v t="$took" -v r="$rows" -v s="$server" -v d="$database" 'BEGIN { printf "%.0f %.3f %.3f\n", r / t * 1e6, s * 1000 / r, d * 1000 / r }'
}

# Megabytes in the old generation and the survivors.
kept() {
    "$jdk/jstat" -gc "$gateway_pid" | awk 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
        NR == 2 { printf "%.1f\n", ($at["OU"] + $at["S0U"] + $at["S1U"]) / 1024 }'
}

compare_exports() {
    local name="$figures figures as ${1^^}" ours="$WORK/exports.$1" theirs="$WORK/exports.$1.copy" round idle
    local -a get=(curl -sf -H "$who" "$gateway/reports/v1/figures?format=$1&reportedIn=all&edition=draft")
    say "Measuring: $name"
    exports_for "$WARM_UP" "${get[@]}" >/dev/null
    for round in $(seq "$ROUNDS"); do
        exports_for "$SECONDS_EACH" "${get[@]}" >>"$ours"
        exports_for "$SECONDS_EACH" copy | awk '{ print $1, 0, $3 }' >>"$theirs"
    done
    "$jdk/jcmd" "$gateway_pid" GC.run >/dev/null
    idle=$(kept)
    # Whoever looks takes as much of the processor as what is looked at.
    (while sleep 0.2; do kept; done >"$WORK/kept") &
    watcher=$!
    exports_for "$SECONDS_EACH" "${get[@]}" >/dev/null
    kill "$watcher" && wait "$watcher" 2>/dev/null || true
    watcher=
    rows exports "$name" COPY "$ours" "$theirs" \
        '1=rows/s' '2=CPU of the gateway, ms a thousand rows' '3=CPU of PostgreSQL, ms a thousand rows'
    sort -n "$WORK/kept" | tail -1 | awk -v idle="$idle" '{ print ($1 > idle ? $1 - idle : 0) }' >"$WORK/above"
    row exports "$name" "heap above idle, MB" "$WORK/above"
}

figures=$(sql reports -c 'select count(*) from figure')
compare_exports csv
compare_exports xlsx
