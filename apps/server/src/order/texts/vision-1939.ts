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
    es: {
      title: 'Una visión para ti (1939)',
      source:
        'El final del capítulo 11. Traducción de Homegroup, libre y no oficial, de la primera edición inglesa de "Alcoholics Anonymous", Nueva York 1939, de dominio público en los Estados Unidos.',
      text: `Nuestro libro no quiere ser más que una sugerencia. Nos damos cuenta de que sabemos muy poco. Dios seguirá revelándonos más, a ustedes y a nosotros. Pregúntenle en su meditación de la mañana qué pueden hacer cada día por quien todavía está enfermo. Las respuestas llegarán, si su propia casa está en orden. Pero es claro que nadie puede transmitir lo que no tiene. Procuren que su relación con Él sea buena, y grandes cosas les ocurrirán a ustedes y a muchísimos otros. Este es para nosotros el Gran Hecho.

Abandónense a Dios tal como ustedes lo entienden. Admitan sus faltas ante Él y ante sus semejantes. Quiten de en medio los escombros de su pasado. Den con generosidad lo que encuentren, y únanse a nosotros. Estaremos con ustedes en la Hermandad del Espíritu, y sin duda se encontrarán con algunos de nosotros mientras recorren, paso a paso, el Camino del Destino Feliz.

Que Dios los bendiga y los guarde, hasta entonces.`,
    },
  },
};
