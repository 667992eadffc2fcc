# Draws what is out of date: `include flowc.mk`, then `make quotation.svg` or `make flowcharts`.
FLOWC ?= npx flowc
FLOWCHARTS ?= $(patsubst %.flow,%.svg,$(wildcard *.flow))

%.svg %.pdf %.png: %.flow
	$(FLOWC) build --quiet $< --out $@

.PHONY: flowcharts
flowcharts: $(FLOWCHARTS)
