# shellcheck shell=bash
# Where the real clients are and whether they are all there (sourced by install, run and tests/run).
clients=${LINKDESK_CLIENTS:-${XDG_CACHE_HOME:-$HOME/.cache}/linkdesk/clients}
wanted=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

is_new_node() { [ -x "${1:-}" ] && [ "$("$1" -p 'process.versions.node.split(".")[0] >= 20' 2>/dev/null)" = true ]; }

# The machine's Node.js where it is 20 or newer, else the one that install took from npm; nothing: neither.
find_node() {
    local candidate
    for candidate in "$(command -v node)" "$clients/node/node_modules/node/bin/node"; do
        is_new_node "$candidate" && { printf '%s\n' "$candidate"; return; }
    done
}

packages_are_there() { cmp -s "$wanted/package-lock.json" "$clients/.complete"; }

# One line for the first thing that is missing; nothing: all is there.
missing_client() {
    if ! [ -x /usr/bin/az ]; then
        echo "azure-cli"
    elif ! command -v openssl >/dev/null; then
        echo "openssl"
    elif [ -z "$(find_node)" ]; then
        echo "Node.js 20 or newer"
    elif ! packages_are_there; then
        echo "the npm packages in $clients"
    fi
}
