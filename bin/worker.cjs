/** A worker thread: draws or checks what the main thread hands over, or is the layered engine of a drawing. */
'use strict';

const { workerData } = require('node:worker_threads');

require('./bundle.cjs')
  .load(workerData ?? 'draw')
  .serve();
