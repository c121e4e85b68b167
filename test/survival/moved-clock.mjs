// Loaded before the product, by `node --import`: its clock is put forward or back by what the file in CLOCK_FILE says,
// as a machine's own clock may be while the product runs. The database's clock stays.
import { readFileSync } from 'node:fs';

const RealDate = Date;
let by = 0;
setInterval(() => {
  try {
    by = Number(readFileSync(process.env.CLOCK_FILE, 'utf8')) || 0;
  } catch {
    by = 0;
  }
}, 50).unref();

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + by);
    else super(...given);
  }

  static now() {
    return RealDate.now() + by;
  }
};
