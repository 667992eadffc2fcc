/** Loads a module by its URL, in Node's own module loader. */
'use strict';

exports.importModule = (url) => import(url);
