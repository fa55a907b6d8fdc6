#!/bin/sh
# Chromium and Chinese fonts for the page's tests: installed where they are missing, on Debian and Ubuntu.
set -eu
wanted=""
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
	[ -n "${CHROMIUM:-}" ] || wanted="chromium"
[ -n "$(fc-list :lang=zh family 2>/dev/null)" ] || wanted="$wanted fontconfig fonts-noto-cjk"
[ -n "$wanted" ] || exit 0
command -v apt-get >/dev/null || { echo "please install Chromium and a Chinese font; missing:$wanted" >&2; exit 1; }
sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
# shellcheck disable=SC2086 - a list of packages
$sudo apt-get install -y -qq --no-install-recommends $wanted >/dev/null
