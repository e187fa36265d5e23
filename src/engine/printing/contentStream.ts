// The operators of a page's content in a PDF with what each is applied to (ISO 32000-1, 7.8.2), in one pass.

export interface ContentOperation {
  readonly operator: string;
  /** Where its first operand begins, or the operator itself where it has none. */
  readonly begin: number;
  readonly end: number;
}

/** White space and comments, names, brackets, strings in hexadecimal, numbers and words. */
const tokenPattern = /[\s\0]+|%[^\r\n]*|\/[^\s\0()<>[\]{}/%]*|<<|>>|<[0-9A-Fa-f\s\0]*>|[^\s\0()<>[\]{}/%]+|[^]/g;
const isBlank = /^[\s\0%]/;
const isOperator = /^(?!(?:true|false|null)$)[^\d.+\-/<>()[\]{}]/;

/** @param content a content stream, one character per byte */
export function* operations(content: string): Generator<ContentOperation> {
  const tokens = new RegExp(tokenPattern);
  let begin = -1;
  for (let found = tokens.exec(content); found; found = tokens.exec(content)) {
    const [token] = found;
    if (isBlank.test(token)) continue;
    if (begin < 0) begin = found.index;
    if (token === '(') tokens.lastIndex = endOfString(content, found.index);
    else if (isOperator.test(token)) {
      yield { operator: token, begin, end: tokens.lastIndex };
      begin = -1;
    }
  }
}

/** Behind the bracket that closes a string; brackets inside are escaped or in pairs. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && (depth -= 1) === 0) return at + 1;
  }
  return content.length;
}
