#!/usr/bin/env node
'use strict';

const { join } = require('node:path');
const { cacheFolder, isBuilt, load, optionsAfter } = require('./bundle.cjs');

if (isBuilt()) {
  optionsAfter(['main', 'build', 'make', 'report']);
  load('main')
    .main({ cacheFolder: cacheFolder(), worker: join(__dirname, 'worker.cjs') })
    .then((status) => {
      process.exitCode = status;
      // Where nothing is left to be written, nor any thread to end, Node need not take down what it holds in memory first.
      if (process.getActiveResourcesInfo().length === 0) process.exit();
    });
} else {
  process.stderr.write('error: flowc is not built\nhelp: run `npm run build`\n');
  process.exitCode = 2;
}
