#!/usr/bin/env node
'use strict';

require('./bundle.cjs')
  .load('main')
  .main()
  .then((code) => {
    process.exitCode = code;
  });
