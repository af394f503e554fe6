import { type ShippedText } from './shipped-text.js';

export const VISION_1939: ShippedText = {
  id: 'vision-1939',
  in: {
    en: {
      title: 'A Vision For You (1939)',
      source:
        'The end of chapter 11 of the first edition of "Alcoholics Anonymous", New York 1939. In the public domain in the United States.',
      text: `Our book is meant to be suggestive only. We realize we know only a little. God will constantly disclose more to you and to us. Ask him in your morning meditation what you can do each day for the man who is still sick. The answers will come, if your own house is in order. But obviously you cannot transmit something you haven’t got. See to it that your relationship with Him is right, and great events will come to pass for you and countless others. This is the Great Fact for us.

Abandon yourself to God as you understand God. Admit your faults to him and your fellows. Clear away the wreckage of your past. Give freely of what you find, and join us. We shall be with you, in the Fellowship of The Spirit, and you will surely meet some of us as you trudge the Road of Happy Destiny.

May God bless you and keep you—until then.`,
    },
  },
};
