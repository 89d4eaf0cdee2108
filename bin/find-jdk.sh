# Sourced by ./backstride, ./verify and .ci/run; needs no JVM to look. Sets nothing but its own functions.

jdk_wanted=25.0.3 # 25.0.0 to 25.0.2 can corrupt data under G1 (JDK-8377811)

# jdk_fits HOME TOOL: HOME/bin/TOOL exists, and HOME's release file says jdk_wanted or newer.
jdk_fits() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
    jdk_version=
    while IFS='"' read -r jdk_key jdk_value _; do
        [ "$jdk_key" = JAVA_VERSION= ] && jdk_version=${jdk_value%%[!0-9.]*} && break
    done <"$1/release"
    [ -n "$jdk_version" ] || return 1
    jdk_major=${jdk_version%%.*}
    [ "$jdk_major" -eq 25 ] || { [ "$jdk_major" -gt 25 ]; return; }
    jdk_rest=${jdk_version#"$jdk_major"}
    jdk_rest=${jdk_rest#.}
    jdk_minor=${jdk_rest%%.*}
    jdk_patch=${jdk_rest#"$jdk_minor"}
    jdk_patch=${jdk_patch#.}
    jdk_patch=${jdk_patch%%.*}
    [ "${jdk_minor:-0}" -gt 0 ] || [ "${jdk_patch:-0}" -ge 3 ]
}

# find_jdk ROOT TOOL: prints the home of the first Java that fits; TOOL is java to run, javac to build.
find_jdk() {
    for jdk_home in "${BACKSTRIDE_JAVA_HOME:-}" "$1/runtime" "${JAVA_HOME:-}"; do
        [ -n "$jdk_home" ] && jdk_fits "$jdk_home" "$2" && printf '%s\n' "$jdk_home" && return
    done
    if jdk_home=$(command -v java 2>/dev/null); then
        jdk_home=$(readlink -f -- "$jdk_home" 2>/dev/null || printf '%s' "$jdk_home")
        jdk_home=${jdk_home%/bin/java}
        jdk_fits "$jdk_home" "$2" && printf '%s\n' "$jdk_home" && return
    fi
    for jdk_home in /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /opt/*jdk*; do
        jdk_fits "$jdk_home" "$2" && printf '%s\n' "$jdk_home" && return
    done
    return 1
}

# require_jdk ROOT TOOL: find_jdk, or say what to install and fail with 3.
require_jdk() {
    find_jdk "$1" "$2" && return
    echo "Backstride needs Java, and none that fits was found." >&2
    echo "Install Temurin 25 ($jdk_wanted or newer; apt, brew and sdkman have it), or set BACKSTRIDE_JAVA_HOME." >&2
    return 3
}

# require_maven: fails with 3 and says what to install where there is no mvn.
require_maven() {
    command -v mvn >/dev/null 2>&1 && return
    echo "Backstride is built with Maven, and there is no mvn on the PATH." >&2
    echo "Install Maven 3.8 or newer (the package is called maven in apt, brew and sdkman)." >&2
    return 3
}
