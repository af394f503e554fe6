const MAKERS =
  'galaxy|pixel|redmi|moto|oneplus|nokia|huawei|xiaomi|oppo|vivo|realme|honor|xperia|samsung|lenovo|asus|acer|dell|surface';
/** What devices call themselves when nobody has given them a name. */
const SIGNS = [
  /(?<!\p{L})(?:iphone|ipad|ipod|macbook|imac|chromebook|thinkpad|android)(?!\p{L})/u,
  /(?<!\p{L})(?:desktop|laptop|win)-[a-z0-9]{5,}/u,
  /(?<!\p{L})sm-[a-z]\d{3}/u,
  // A maker's word may be somebody's name; with the number of a model after it, it is none.
  new RegExp(`(?<!\\p{L})(?:${MAKERS})[ -]?(?:[a-z]{1,4}[ (-]?)?\\d`, 'u'),
  /(?<!\p{L})galaxy (?:note|tab|fold|flip|z)/u,
];

/** Whether it is the name of a device, not of a person [N5]. */
export function isDevice(name: string): boolean {
  const plain = name.normalize('NFKC').toLowerCase();
  return SIGNS.some((sign) => sign.test(plain));
}
