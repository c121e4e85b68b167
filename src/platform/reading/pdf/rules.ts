/** A straight line along one axis, as tables are ruled with. `at` is its y (across) or x (down). */
export type Rule = { across: boolean; at: number; from: number; to: number };
/** A painted area that is not white: the shade behind a header row, behind every other row, or behind one cell. */
export type Shade = { left: number; right: number; top: number; bottom: number };

/** Thinner than this a filled box is a line: Word paints borders as boxes of half a point. */
const THICKEST_RULE = 3;
/** Pieces this near are one line: dotted borders are painted dot by dot, cells side by side. */
const NEAREST_GAP = 3.5;
const SHORTEST_RULE = 8;
/** In points: half the height of ordinary type. */
const LARGEST_DOT = 7;
/** Ways to set a colour other than by its red, green and blue: none of them is used for white. */
const FILL_COLOURS = ['setFillColor', 'setFillColorN', 'setFillGray', 'setFillCMYKColor', 'setFillTransparent'];

type Matrix = number[];
type Operators = { fnArray: number[]; argsArray: unknown[] };
type Names = Record<string, number>;

/**
 * The rules painted on a page, joined where they touch, its shaded areas, and dots as small as a drawn bullet.
 * @param view turns the page's own coordinates into points from its top left corner
 * @param names pdf.js's numbers for painting operators
 */
export function marksFrom(
  operators: Operators,
  view: Matrix,
  names: Names,
): { rules: Rule[]; shades: Shade[]; dots: Shade[] } {
  const strokes = [
    names['stroke'],
    names['closeStroke'],
    names['fillStroke'],
    names['eoFillStroke'],
    names['closeFillStroke'],
    names['closeEOFillStroke'],
  ];
  const fills = [names['fill'], names['eoFill']];
  const rules: Rule[] = [];
  const shades: Shade[] = [];
  const dots: Shade[] = [];
  const stack: { matrix: Matrix; white: boolean }[] = [];
  let matrix = view;
  let white = false; // the colour at first is black
  const save = () => stack.push({ matrix, white });
  const restore = () => ({ matrix, white } = stack.pop() ?? { matrix, white });
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[] | null;
    if (operator === names['save']) save();
    else if (operator === names['restore']) restore();
    else if (operator === names['setFillRGBColor'] && args) white = /^#f[c-f]f[c-f]f[c-f]$/i.test(String(args[0]));
    else if (FILL_COLOURS.some((name) => operator === names[name])) white = false;
    else if (operator === names['transform'] && args) matrix = multiply(matrix, args as Matrix);
    else if (operator === names['paintFormXObjectBegin']) {
      save();
      if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (operator === names['paintFormXObjectEnd']) restore();
    else if (operator === names['constructPath'] && args) {
      const painted = args[0] as number;
      const path = (args[1] as (ArrayLike<number> | null)[])[0];
      if (!path || !(strokes.includes(painted) || fills.includes(painted))) return;
      const stroked = strokes.includes(painted);
      const whole = boxOf(outlinesOf(path, matrix).flat());
      if (isDot(whole)) dots.push(whole);
      for (const outline of outlinesOf(path, matrix)) {
        rules.push(...rulesOf(outline, stroked)); // white ones too: they part shaded cells
        const box = boxOf(outline);
        if (!white && painted !== names['stroke'] && painted !== names['closeStroke'] && isShade(box)) shades.push(box);
      }
    }
  });
  return { rules: joinRules(rules).filter((rule) => rule.to - rule.from >= SHORTEST_RULE), shades, dots };
}

function isShade({ left, right, top, bottom }: Shade): boolean {
  return right - left > SHORTEST_RULE && bottom - top > SHORTEST_RULE;
}

function isDot({ left, right, top, bottom }: Shade): boolean {
  const [width, height] = [right - left, bottom - top];
  return width >= 1.5 && width <= LARGEST_DOT && Math.abs(width - height) < 0.5;
}

function boxOf(outline: Point[]): Shade {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

type Point = [x: number, y: number];

/** The outlines of a path as points on the page. A curve is no rule, so it breaks the outline. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  const start = () => {
    outline = [];
    outlines.push(outline);
  };
  for (let at = 0; at < path.length;) {
    const code = path[at];
    // Codes of pdf.js's compact paths: 0 move, 1 line, 2 curve with three points, 3 with two, 4 close.
    if (code === 0 || code === 1) {
      if (code === 0) start();
      outline.push(apply(matrix, path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (code === 2 || code === 3) {
      const end = code === 2 ? at + 5 : at + 3;
      start();
      outline.push(apply(matrix, path[end]!, path[end + 1]!));
      at = end + 2;
    } else {
      if (outline[0]) outline.push(outline[0]);
      at += 1;
    }
  }
  return outlines;
}

function rulesOf(outline: Point[], stroked: boolean): Rule[] {
  if (outline.length < 2) return [];
  const { left, right, top, bottom } = boxOf(outline);
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST_RULE && width >= height)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  if (width <= THICKEST_RULE) return [{ across: false, at: (left + right) / 2, from: top, to: bottom }];
  if (!stroked) return [];
  return outline.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = outline[index]!;
    if (Math.abs(y - fromY) < 0.5) return [{ across: true, at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }];
    if (Math.abs(x - fromX) < 0.5) return [{ across: false, at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }];
    return [];
  });
}

export function joinRules(rules: Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const across of [true, false]) {
    const some = rules.filter((rule) => rule.across === across).sort((a, b) => a.at - b.at);
    for (let first = 0; first < some.length;) {
      let end = first + 1;
      while (end < some.length && some[end]!.at - some[end - 1]!.at <= 1 && some[end]!.at - some[first]!.at <= 2) end++;
      const level = some.slice(first, end).sort((a, b) => a.from - b.from);
      let current: Rule | undefined;
      for (const rule of level) {
        if (current && rule.from <= current.to + NEAREST_GAP) current.to = Math.max(current.to, rule.to);
        else joined.push((current = { ...rule }));
      }
      first = end;
    }
  }
  return joined;
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply(m: Matrix, x: number, y: number): Point {
  return [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!];
}
