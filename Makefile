# The commands of the house. `make` alone lists them; each sets up what it needs first.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check bench package clean ui setup-build setup-check setup-test setup-package

export PATH := $(PATH):$(HOME)/.cargo/bin

target := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
built := $(target)/debug
display := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

run: setup-build ui ## the window with the example municipality; without a display the same by command
	cargo build --locked --workspace --bins
ifneq ($(display),)
	"$(built)/vaern-desktop" --example
else
	@echo "There is no display here. The example municipality by command instead:"
	mkdir -p out
	rm -f out/nordby.vaern out/nordby.vaern-*
	"$(built)/vaern" new out/nordby.vaern --example
	"$(built)/vaern" heatmap out/nordby.vaern --svg out/heatmap.svg
	"$(built)/vaern" report out/nordby.vaern risk-assessment --lang da --out out/risk-assessment-da.pdf
	"$(built)/vaern" report out/nordby.vaern risk-assessment --lang en --out out/risk-assessment-en.pdf
	@echo
	@echo "The register:                out/nordby.vaern"
	@echo "Its heat map:                out/heatmap.svg"
	@echo "The risk assessment, Danish: out/risk-assessment-da.pdf"
	@echo "The same in English:         out/risk-assessment-en.pdf"
endif

test: setup-test ui ## every test, the real window under Xvfb included
	npm --prefix ui test
	cargo build --locked --workspace --bins
	VAERN_BIN_DIR="$$(cd "$(built)" && pwd)" \
	dbus-run-session -- xvfb-run -a -s "-screen 0 1280x800x24" \
	cargo test --locked --workspace --no-fail-fast

check: setup-check ui ## format, lints, types, house rules, licences
	.ci/house
	.ci/licences
	cargo fmt --all --check
	npm --prefix ui run check
	npm --prefix ui run lint
	npm --prefix ui run format:check
	cargo clippy --locked --workspace --all-targets -- -D warnings

bench: setup-build ui ## the figures of docs/benchmarks.md, measured here
	VAERN_BENCH_MAX=$${VAERN_BENCH_MAX:-1000000} cargo bench --locked \
	  --package model --package register --package report --package tests --benches

package: setup-package ui ## .deb and .rpm in out/
	cargo build --release --locked --package vaern-desktop --package cli --features register/vendored
	mkdir -p out/package
	cp "$(target)/release/vaern" out/package/vaern
	.ci/licences --notices out/package/NOTICES
	rm -rf "$(target)/release/bundle"
	ui/node_modules/.bin/tauri bundle --ci --config .ci/bundle.json --bundles deb,rpm
	cp "$(target)"/release/bundle/deb/*.deb "$(target)"/release/bundle/rpm/*.rpm out/
	@ls -l out/*.deb out/*.rpm

clean: ## away with everything built
	cargo clean
	rm -rf ui/dist out

ui:
	npm --prefix ui run build

setup-build setup-check setup-test setup-package: setup-%:
	@.ci/setup $*
