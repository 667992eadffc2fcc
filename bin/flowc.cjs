#!/usr/bin/env node
'use strict';

const { cacheFolder, isBuilt, load, optionsAfter } = require('./bundle.cjs');

if (isBuilt()) {
  optionsAfter(['main', 'build', 'make', 'report']);
  load('main')
    .main({ cacheFolder: cacheFolder(), worker: require.resolve('./worker.cjs') })
    .then((status) => {
      process.exitCode = status;
    });
} else {
  process.stderr.write('error: flowc is not built\nhelp: run `npm run build`\n');
  process.exitCode = 2;
}
