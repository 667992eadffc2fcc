/** A worker thread of `flowc build`: draws what the main thread hands over, or is the layered engine of a drawing. */
'use strict';

const { workerData } = require('node:worker_threads');

require('./bundle.cjs')
  .load(workerData === 'engine' ? 'engine' : 'draw')
  .serve();
