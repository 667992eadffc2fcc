/** A worker thread of `flowc build`: draws what the main thread hands over. */
'use strict';

require('./bundle.cjs').load('draw').serve();
