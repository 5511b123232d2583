# Shared by app/run, tests/run and .ci/run (sourced, never started): which packages are needed, how they are installed, how
# the build shows its progress. A step that fails leaves nothing half done that a second run could trip over.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_file="$root/build/setup.log"

# The same names in Debian 12 and Ubuntu 24.04.
packages_build="g++ cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    libqt6svg6 libqt6sql6-sqlite qtkeychain-qt6-dev libsecret-1-0 libexpected-dev libcpp-httplib-dev libssl-dev
    libsimdjson-dev zlib1g-dev fonts-dejavu-core"
packages_tests="xvfb xauth openbox at-spi2-core dbus dbus-daemon gnome-keyring python3 python3-gi
    gir1.2-atspi-2.0 desktop-file-utils"
packages_browser="chromium chromium-driver" # Debian's; Ubuntu has none but in a container of its own
packages_ci="clang clang-format clang-tidy clazy git"

assume_yes=no
skip_packages=no
step=0
steps=4

say() { printf '%s\n' "$*"; }
next_step() {
    step=$((step + 1))
    say "$step of $steps $1"
}

# fail <what to do>: the last 20 lines of the log, its path, what to do.
fail() {
    say ""
    say "That did not work. The last lines of the log:"
    tail -n 20 "$log_file" | sed 's/^/    /'
    say "The whole log: $log_file"
    say "$1"
    exit 1
}

missing_packages() {
    local name
    for name in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || printf '%s ' "$name"
    done
}

system_is_known() {
    local ID="" VERSION_ID=""
    [ -r /etc/os-release ] && . /etc/os-release
    case "$ID $VERSION_ID" in
    "debian 12" | "ubuntu 24.04") command -v apt-get >/dev/null ;;
    *) return 1 ;;
    esac
}

# The browser's packages where there are such.
browser_packages() {
    local ID=""
    [ -r /etc/os-release ] && . /etc/os-release
    [ "$ID" != debian ] || printf '%s\n' $packages_browser
}

# check_system <packages...>: stops with a list where we do not know how to install.
check_system() {
    [ "$skip_packages" = yes ] && return
    system_is_known && return
    say "This system is neither Debian 12 nor Ubuntu 24.04. Linkdesk needs these packages (Debian's names):"
    printf '    %s\n' "$@"
    say "Install what corresponds to them and run this again with --skip-packages."
    exit 3
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages <packages...>: what is missing, how much it is, asks once on a terminal.
install_packages() {
    local missing answer size
    if [ "$skip_packages" = yes ]; then
        say "    skipped, as asked"
        return
    fi
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        say "    nothing is missing"
        return
    fi
    say "    missing: $missing"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "    They can only be installed by root (there is no sudo here). As root: apt-get install $missing"
        exit 1
    fi
    # A system whose package lists were never read cannot tell a size, nor install.
    if ! apt-cache policy $missing 2>/dev/null | grep -q 'Candidate: [0-9]'; then
        say "    reading the package lists"
        as_root apt-get update >>"$log_file" 2>&1 || fail "Is there a network? Then run this again."
    fi
    size=$(LC_ALL=C apt-get -o Debug::NoLocking=true install --no-install-recommends --assume-no $missing 2>/dev/null |
        sed -n 's/^Need to get \(.*\) of archives.*/\1/p')
    say "    to download: ${size:-unknown}"
    if [ "$assume_yes" = no ] && [ -t 0 ]; then
        read -r -p "    Install them now? [Y/n] " answer
        case "$answer" in
        "" | y | Y | yes) ;;
        *)
            say "    Nothing was installed."
            exit 1
            ;;
        esac
    fi
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >>"$log_file" 2>&1; then
        # Stale lists name files that are gone.
        as_root apt-get update >>"$log_file" 2>&1
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >>"$log_file" 2>&1 ||
            fail "The packages could not be installed. Mend what the log says and run this again."
    fi
    say "    installed"
}

# show_progress <step text>: reads ninja's output, writes "3 of 4 Building, 41 %".
show_progress() {
    local line percent shown=""
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log_file"
        [[ "$line" =~ ^@\ *([0-9]+)% ]] || continue
        percent=${BASH_REMATCH[1]}
        [ "$percent" = "$shown" ] && continue
        if [ -t 1 ]; then
            printf '\r%s of %s %s, %s %%' "$step" "$steps" "$1" "$percent"
        elif [ -z "$shown" ] || [ "$percent" -ge $((shown + 10)) ]; then
            say "$step of $steps $1, $percent %"
        else
            continue
        fi
        shown=$percent
    done
    if [ -t 1 ] && [ -n "$shown" ]; then printf '\n'; fi
}

# build <preset> <cmake arguments> -- <targets...>
build() {
    local preset=$1 arguments=() folder
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        arguments+=("$1")
        shift
    done
    shift
    folder="$root/build/$preset"
    next_step "Building"
    # A folder made by another machine or at another path cannot be reused.
    if [ -f "$folder/CMakeCache.txt" ] && ! grep -qx "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    if [ ! -f "$folder/build.ninja" ]; then
        (cd "$root" && cmake --preset "$preset" "${arguments[@]}") >>"$log_file" 2>&1 ||
            fail "The build could not be set up. Run this again after mending what the log says."
    fi
    (cd "$folder" && NINJA_STATUS='@%p ' ninja "$@" 2>&1) | show_progress "Building"
    [ "${PIPESTATUS[0]}" = 0 ] || fail "The build stopped. Run this again: it goes on where it stopped."
}

start_log() {
    mkdir -p "$root/build"
    : >"$log_file"
}
