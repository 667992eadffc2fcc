# Draws what is out of date: `include flowc.mk`, then `make quotation.svg` or `make flowcharts`. It runs the flowc that `package.json` names.
# Names with blanks are not for make: `flowc build` draws those files.
FLOWC ?= npx --no -- flowc
FLOWCHARTS ?= $(patsubst %.flow,%.svg,$(wildcard *.flow))

%.svg %.pdf %.png: %.flow
	$(FLOWC) build --quiet $< --out $@

.PHONY: flowcharts
flowcharts: $(FLOWCHARTS)
