#!/bin/sh
# container.sh ROOT COMMAND...: what a pod does with an image, as far as a machine without an engine can: its files are the
# root, all of it read-only but /tmp, and the command runs in it as user 10001 without any privilege. The base image, which
# is missing, is stood in for by this machine's C library. Runs in a mount namespace of its own.
set -eu
root=$1
shift
mount --make-rprivate /
mkdir -p "$root/tmp" "$root/proc" "$root/dev" "$root/etc"
mount --bind "$root" "$root"
for place in /lib /lib64 /usr/lib; do
    [ -d "$place" ] || continue
    mkdir -p "$root$place"
    mount --bind "$place" "$root$place"
    mount -o remount,bind,ro "$root$place"
done
for file in /etc/hosts /etc/resolv.conf /etc/nsswitch.conf /dev/null /dev/zero /dev/random /dev/urandom; do
    [ -e "$file" ] || continue
    : > "$root$file"
    mount --bind "$file" "$root$file"
done
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777,nosuid,nodev tmp "$root/tmp"
mount -o remount,bind,ro "$root"
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/ LANG=C.UTF-8 JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS" \
    setpriv --no-new-privs chroot --userspec=10001:10001 --groups=10001 "$root" "$@"
