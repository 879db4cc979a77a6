#!/usr/bin/env bash
# The one gate, for people and CI alike. Run it before you hand anything in.
#
#   Tests/check.sh                      all stages
#   Tests/check.sh format imports       these stages, in this order
#   Tests/check.sh --list               the stages, one sentence each
#   Tests/check.sh --flags              the flags for `swift build`, `swift test` and `swift run` that share its build
#
# Environment: HOLUB_SCRATCH   the scratch folder of the main package (default .build-gate; so that warnings as errors
#                              do not make a plain `swift build` start anew, and the other way round)
#              HOLUB_TEST_LOG  where the whole output of `swift test` goes (default: a temporary file)
#              HOLUB_TEST_LIMIT  the seconds that `swift test` may take (default 2400)
# shellcheck disable=SC2034  # about_… and fails_… are read by name in run_stage
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
scratch=${HOLUB_SCRATCH:-.build-gate}
strict=(--explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors)
flags=(--scratch-path "$scratch" "${strict[@]}")
stages=(format imports rfcs rows shape table build docs tests judge browser flood fuzz age notraits consumers examples)
work=

# --- what several stages need -------------------------------------------------------------------------------------

# quietly LOG COMMAND…: shows the output only if the command fails, the errors first.
quietly() {
    local log=$1 status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    [ $status = 0 ] && return 0
    echo "--- failed ($status): $*"
    grep -E '(error|warning): ' "$log" | sort -u | head -40 || true
    echo "--- its last lines:"
    tail -40 "$log"
    return 1
}

# What is committed, plus what lies changed or new in the work tree, as a repository of its own tagged 0.1.0.
snapshot() {
    [ -d "$work/holub" ] && return 0
    mkdir "$work/holub"
    git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        tar --create --null --files-from=- | tar --extract --directory "$work/holub"
    (
        cd "$work/holub"
        git init -q -b main
        git add -A
        git -c user.name=gate -c user.email=gate@localhost -c commit.gpgsign=false commit -q -m "The tree under test"
        git tag 0.1.0
    )
}

# consumer FOLDER TRAITS TARGETS: a package that depends on the snapshot by URL and version, as an application does. All but
# the folder are Swift source: `"Sending"`, `.executableTarget(…)`.
consumer() {
    mkdir -p "$1/Sources"
    cat >"$1/Package.swift" <<SWIFT
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "consumer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "file://$work/holub", from: "0.1.0", traits: [$2])
    ],
    targets: [
$3
    ])
SWIFT
}

# in_consumer FOLDER COMMAND…: `swift` there; fingerprints of the throw-away tag stay out of the person's own folder.
in_consumer() {
    local folder=$1
    shift
    (cd "$folder" && swift "$1" --security-path "$work/security" "${@:2}")
}

# The packages that a consumer resolved, ours not counted.
resolved_by() {
    in_consumer "$1" package show-dependencies --format json >"$1/graph.json" 2>"$1/graph.log" ||
        { cat "$1/graph.log"; return 1; }
    python3 - "$1/graph.json" <<'PYTHON'
import json, sys
text = open(sys.argv[1]).read()
found, todo = set(), json.loads(text[text.index("{"):])["dependencies"]
while todo:
    one = todo.pop()
    found.add(one["identity"])
    todo += one["dependencies"]
print(*sorted(found - {"holub"}))
PYTHON
}

tidy() {
    local status=$? cached
    [ -n "$work" ] || return "$status"
    # SwiftPM keeps a copy of each repository it has read; those of our temporary snapshots are of no use to anyone.
    for cached in "${XDG_CACHE_HOME:-$HOME/.cache}"/org.swift.swiftpm/repositories/holub-*; do
        if [ "$(git -C "$cached" config remote.origin.url 2>/dev/null)" = "file://$work/holub" ]; then rm -rf "$cached"*; fi
    done
    rm -rf "$work"
    return "$status"
}

# --- the stages ---------------------------------------------------------------------------------------------------

about_format="Formatting: swift format has nothing to say"
fails_format="Run: swift format -i -r -p Package.swift Sources Providers Tests Docs/Examples"
stage_format() {
    local paths=() path
    for path in Package.swift Sources Providers Tests Docs/Examples; do [ ! -e "$path" ] || paths+=("$path"); done
    swift format lint --strict --parallel --recursive "${paths[@]}"
}

about_imports="Imports: each module imports only what is declared and stands below it"
fails_imports="An import breaks the law of the house; each line above says which and what to do."
stage_imports() { HOLUB_SCRATCH=$scratch Tests/check-imports; }

about_rfcs="Standards: Docs/RFCs.md and the sources name the same RFCs"
fails_rfcs="Add the row to Docs/RFCs.md, or name the RFC above the rule that follows it."
stage_rfcs() { Tests/check-rfcs; }

about_rows="Rows: each hostile server, each hostile input and each case of reliability has its test"
fails_rows="Write the test, or name it by its row; each line above says which."
stage_rows() { Tests/check-rows; }

about_shape="Shape: nothing tracked that should not be; long files and functions are listed"
fails_shape="git tracks something that must not be there; see above."
stage_shape() { Tests/check-shape; }

about_table="Table: the plain providers' table is what its script makes of the data, sorted, unique and valid"
fails_table="Run Providers/Generic/Data/make-table, or mend the data; each line above says what is wrong."
stage_table() { Tests/check-table; }

about_build="Build: everything, tests too, without a warning"
fails_build="The package does not build, or not without a warning."
stage_build() { quietly "$work/build.log" swift build --build-tests "${flags[@]}"; }

about_docs="Documentation: snippets are compiled code, links lead somewhere, and DocC builds every catalogue without a warning"
fails_docs="The documentation and the code differ; each line above says where and what to do."
stage_docs() {
    local status=0 code=0
    Tests/check-snippets || status=1
    Tests/build-docs --output "$scratch/docs" "$(swift build --show-bin-path "${flags[@]}")" || code=$?
    # 77: the toolchain has no DocC.
    if [ $code = 77 ] && [ "${HOLUB_REQUIRE_REAL:-}" != 1 ]; then
        echo "The catalogues are skipped; with HOLUB_REQUIRE_REAL=1 that is a failure."
    elif [ $code != 0 ]; then
        status=1
    fi
    return $status
}

about_tests="Tests: swift test --no-parallel, and no text that a message takes is without one"
fails_tests="A test failed, and the lines with ✘ say which; or a text is not tried."
stage_tests() {
    local log=${HOLUB_TEST_LOG:-$work/tests.log} limit=${HOLUB_TEST_LIMIT:-2400} status=0 listed=0
    within "$limit" swift test --no-parallel --disable-xctest "${flags[@]}" >"$log" 2>&1 || status=$?
    grep -E '^✘|^➜|: error: |Fatal error: |^.? ?Test run with ' "$log" || true
    [ $status != 124 ] || echo "The tests did not end within $limit s (HOLUB_TEST_LIMIT); these had started and not ended:"
    [ $status != 124 ] || unfinished "$log"
    if [ $status != 0 ] && ! grep -q 'Test run with .* failed after' "$log"; then
        echo "--- the tests did not come to their end; the last lines:"
        tail -60 "$log"
    fi
    if ! grep -qE 'Test run with [1-9][0-9]* tests?' "$log"; then
        echo "The run did not close with a test in it."
        status=1
    fi
    Tests/check-parameters "$(swift build --show-bin-path "${flags[@]}")" || listed=$?
    # 77: the toolchain cannot list symbols.
    [ $listed = 0 ] || { [ $listed = 77 ] && [ "${HOLUB_REQUIRE_REAL:-}" != 1 ]; } || status=1
    return $status
}

# within SECONDS COMMAND…: with a limit, where the system has the command for it; 124 when it was reached. An interrupt
# makes `swift test` end the tests too, and line by line their output is in the log when that happens.
within() {
    if command -v timeout >/dev/null; then timeout -k 10 -s INT "$1" stdbuf -oL "${@:2}"; else "${@:2}"; fi
}
# The tests that a log shows as started, without those it shows as ended.
unfinished() {
    comm -23 <(sed -nE 's/^.? ?Test (.+) started\.$/\1/p' "$1" | sort -u) \
        <(sed -nE 's/^.? ?Test (.+\)|".*")( with [0-9]+ test cases?)? (passed|failed) after .*/\1/p' "$1" | sort -u) |
        grep -vE '^(run|case passing .*)$' || true
}

about_judge="Judge: Python's email package reads what holub compose writes, and finds what went in"
fails_judge="Another reader finds something else than what went in; see above. Tests/Judge/run --keep DIR leaves the corpus there."
stage_judge() {
    local holub
    holub=$(swift build --show-bin-path "${flags[@]}")/holub
    if [ ! -x "$holub" ]; then
        echo "The command holub is not built yet (stage build)."
        return 1
    fi
    Tests/Judge/run --count 2000 "$holub"
}

about_browser="Browser: the pages in Chromium, by mouse, without JavaScript, by keyboard"
fails_browser="A road through the pages failed; see above, and the pictures. Tests/Browser/README.md has how to walk one alone."
stage_browser() {
    local holub
    holub=$(swift build --show-bin-path "${flags[@]}")/holub
    if [ ! -x "$holub" ]; then
        echo "The command holub is not built yet (stage build)."
        return 1
    fi
    browse --shots "$scratch/shots" "$holub"
}

# browse ARGUMENT…: Tests/Browser/run; skipped where there is no browser (77).
browse() {
    local status=0
    "$root/Tests/Browser/run" "$@" || status=$?
    if [ $status = 77 ] && [ "${HOLUB_REQUIRE_REAL:-}" != 1 ]; then
        echo "Skipped; with HOLUB_REQUIRE_REAL=1 that is a failure."
        return 0
    fi
    return $status
}

about_flood="Flood: some thousand hostile requests over real sockets; the pages stay up and right"
fails_flood="The pages gave a wrong answer, or none; see above. Tests/Flood/run says how to send more of them."
stage_flood() {
    local holub
    holub=$(swift build --show-bin-path "${flags[@]}")/holub
    if [ ! -x "$holub" ]; then
        echo "The command holub is not built yet (stage build)."
        return 1
    fi
    Tests/Flood/run --count 4000 --seconds 120 "$holub"
}

about_fuzz="Fuzz: DNS messages, documents, replies, dialogues, addresses, headers, messages on the wire, ten seconds each; a planted fault first"
fails_fuzz="An input broke a parser, or the planted fault was not found; see above. Tests/Fuzz/run says how to fuzz for longer."
# Without http-reply: some hundred inputs a second on a busy machine are too few to find even its planted fault in a gate's time.
stage_fuzz() {
    HOLUB_FUZZ_KEEP=$root/$scratch/fuzz-findings \
        Tests/Fuzz/run --seconds 10 dns autoconfig pacc reply ehlo dialogue address scram dots header
}

about_age="Age: facts about providers that nobody has checked for 18 months (a warning only)"
fails_age="The command holub does not run."
stage_age() {
    local holub
    holub=$(swift build --show-bin-path "${flags[@]}")/holub
    if [ ! -x "$holub" ]; then
        echo "The command holub is not built yet (stage build); nothing checked."
    elif ! "$holub" providers check; then
        echo "warning: holub providers check has something to say; see above."
    fi
}

about_notraits="No traits: the package builds with every trait off, and fetches nothing"
fails_notraits="A file that needs an outside package must stand in #if TRAIT … #endif; its dependency needs .when(traits:)."
stage_notraits() {
    snapshot
    git clone -q "$work/holub" "$work/notraits"
    cd "$work/notraits"
    quietly "$work/notraits.log" swift build --disable-default-traits "${strict[@]}"
    if [ -n "$(ls -A .build/checkouts 2>/dev/null)" ]; then
        echo "Fetched, though no trait asks for it: $(ls -m .build/checkouts)"
        return 1
    fi
    echo "Built; no outside package fetched."
}

about_consumers="Consumers: an application gets only the packages that the traits it names need, and the README's manifest builds"
fails_consumers="A consumer does not build, or resolves more than its traits need; see the .when(traits:) conditions in Package.swift."
stage_consumers() {
    local target='        .executableTarget(name: "App", dependencies: [.product(name: "PRODUCT", package: "holub")])' found
    snapshot

    consumer "$work/consumer-none" '' "${target/PRODUCT/HolubProviders}"
    mkdir -p "$work/consumer-none/Sources/App"
    echo 'import HolubProviders' >"$work/consumer-none/Sources/App/main.swift"
    found=$(resolved_by "$work/consumer-none") || { echo "$found"; return 1; }
    echo "traits: [], HolubProviders: ${found:-no outside package}"
    [ -z "$found" ] || return 1
    quietly "$work/consumer-none.log" in_consumer "$work/consumer-none" build

    consumer "$work/consumer-sending" '"Sending"' "${target/PRODUCT/HolubSender}"
    mkdir -p "$work/consumer-sending/Sources/App"
    echo 'import HolubSender' >"$work/consumer-sending/Sources/App/main.swift"
    found=$(resolved_by "$work/consumer-sending") || { echo "$found"; return 1; }
    echo "traits: [\"Sending\"], HolubSender: $found"
    case " $found " in *" grdb.swift "* | *" hummingbird "* | *" swift-argument-parser "*) return 1 ;; esac

    consumer "$work/consumer-personas" '"Personas"' "${target/PRODUCT/HolubPersonas}"
    mkdir -p "$work/consumer-personas/Sources/App"
    echo 'import HolubPersonas' >"$work/consumer-personas/Sources/App/main.swift"
    found=$(resolved_by "$work/consumer-personas") || { echo "$found"; return 1; }
    echo "traits: [\"Personas\"], HolubPersonas: $found"
    case " $found " in *" swift-certificates "*) ;; *) return 1 ;; esac
    case " $found " in *" grdb.swift "* | *" hummingbird "* | *" swift-argument-parser "*) return 1 ;; esac

    # The README's manifest, which knows nothing of our targets, and its whole file.
    mkdir -p "$work/consumer-readme/Sources/Fakturka"
    cp Docs/Examples/Invoices.swift "$work/consumer-readme/Sources/Fakturka"
    sed -n '/^\/\/ swift-tools-version/,/^```/p' README.md |
        sed "/^\`\`\`/d; s|url: .*, branch: \"main\"|url: \"file://$work/holub\", from: \"0.1.0\"|" >"$work/consumer-readme/Package.swift"
    found=$(resolved_by "$work/consumer-readme") || { echo "$found"; return 1; }
    echo "the README's manifest: $found"
    case " $found " in *" hummingbird "* | *" swift-argument-parser "*) return 1 ;; esac
    quietly "$work/consumer-readme.log" in_consumer "$work/consumer-readme" build "${strict[@]}"
}

about_examples="Examples: each in Docs/Examples builds and says what it needs; InvoiceApp passes its smoke test, and in Chromium"
fails_examples="An example does not build, its first lines do not say what it needs, or it does not do what it should."
most_glue=40
stage_examples() {
    local bin
    export HOLUB_EXAMPLES=1
    HOLUB_SCRATCH=$scratch Tests/check-examples
    count_glue InvoiceApp Docs/Examples/InvoiceApp/*.swift
    quietly "$work/examples.log" swift build "${flags[@]}"
    bin=$(swift build --show-bin-path "${flags[@]}")
    Tests/smoke-InvoiceApp "$bin/InvoiceApp"
    browse --application --shots "$root/$scratch/shots-application" "$bin/InvoiceApp"
}
# count_glue NAME FILE…: the lines between `// glue begin` and `// glue end`, blank ones and comments not counted.
count_glue() {
    local name=$1 lines
    lines=$(awk '/^ *\/\/ glue end/ { on = 0 } on && NF && !/^ *\/\// { n++ } /^ *\/\/ glue begin/ { on = 1 } END { print n + 0 }' "${@:2}")
    echo "$name: $lines lines of glue (at most $most_glue)"
    [ "$lines" -gt 0 ] && [ "$lines" -le $most_glue ]
}

# --- running them -------------------------------------------------------------------------------------------------

# Sets `status`. The stage runs in a subshell outside any condition, since only there `set -e` holds inside it.
run_stage() {
    local about="about_$1" fails="fails_$1" began=$SECONDS
    echo "== ${!about}"
    set +e
    (
        set -e
        "stage_$1"
    ) 2>&1
    status=$?
    set -e
    [ $status = 0 ] || echo "== FAILED ($1): ${!fails}"
    printf '== %s: %s, %d s\n\n' "$1" "$([ $status = 0 ] && echo good || echo failed)" $((SECONDS - began))
}

main() {
    local name about failed=() status
    case ${1:-} in
    --flags)
        echo "${flags[*]}"
        return 0
        ;;
    --list)
        for name in "${stages[@]}"; do
            about=about_$name
            printf '%-10s %s\n' "$name" "${!about}"
        done
        return 0
        ;;
    esac
    for name in "$@"; do
        if [[ " ${stages[*]} " != *" $name "* ]]; then
            echo "check.sh: there is no stage $name; the stages are ${stages[*]}." >&2
            return 64
        fi
    done
    [ $# -gt 0 ] || set -- "${stages[@]}"
    work=$(cd "$(mktemp -d "${TMPDIR:-/tmp}/holub-check.XXXXXX")" && pwd -P)
    trap tidy EXIT
    for name in "$@"; do
        cd "$root"
        if [[ " ${failed[*]} " == *" build "* && " docs tests judge browser flood age examples " == *" $name "* ]]; then
            printf '== %s: not run, since the package does not build\n\n' "$name"
            continue
        fi
        run_stage "$name"
        [ "$status" = 0 ] || failed+=("$name")
    done
    if [ ${#failed[@]} -gt 0 ]; then
        echo "The gate is closed: ${failed[*]} failed."
        return 1
    fi
    echo "The gate is open: $# stages good, $SECONDS s."
}

main "$@"
