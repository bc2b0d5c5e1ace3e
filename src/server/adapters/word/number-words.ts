const DIGITS = Array.from('零一二三四五六七八九');

/** 1 to 9999 as Chinese counts: 一, 十, 十一, 二十, 一百零五. */
function chinese(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const units = ['', '十', '百', '千'];
  const digits = Array.from(String(value), Number);
  let words = '';
  digits.forEach((digit, index) => {
    const rest = digits.slice(index);
    if (digit > 0) words += `${DIGITS[digit]}${units[rest.length - 1]}`;
    else if (!words.endsWith('零') && rest.some((other) => other > 0)) words += '零';
  });
  return value < 20 ? words.slice(1) : words;
}

function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let words = '';
  for (const [worth, sign] of ROMAN) {
    words += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return words;
}

/** Number formats of ECMA-376 that letters use; any other counts in figures. */
const FORMATS: Record<string, (value: number) => string> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (value) => Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? '').join(''),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

function circled(value: number): string {
  return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
}

/** How a list writes a number. */
export function numberWord(value: number, format: string): string {
  if (value < 1 || value > 9999) return String(value);
  return (FORMATS[format] ?? String)(value);
}
