/** A worker thread: draws or checks what the main thread hands over, or is the layered engine of a drawing. */
'use strict';

const { workerData } = require('node:worker_threads');
const { load, optionsAfter } = require('./bundle.cjs');

const { role, isShort } = workerData;
if (isShort) optionsAfter([]);
load(role).serve();
