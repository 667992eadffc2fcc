/** The command line from its source, for tests in which another program runs it. */
import { main } from '../../src/cli/main.ts';

process.exitCode = await main({ cacheFolder: null, worker: null });
