import { type ShippedText } from './shipped-text.js';

export const STEPS_1939: ShippedText = {
  id: 'steps-1939',
  in: {
    en: {
      title: 'The Twelve Steps (1939)',
      source:
        'As printed in the first edition of "Alcoholics Anonymous", New York 1939, pages 71-72. In the public domain in the United States.',
      text: `We admitted we were powerless over alcohol—that our lives had become unmanageable.

Came to believe that a Power greater than ourselves could restore us to sanity.

Made a decision to turn our will and our lives over to the care of God as we understood Him.

Made a searching and fearless moral inventory of ourselves.

Admitted to God, to ourselves, and to another human being the exact nature of our wrongs.

Were entirely ready to have God remove all these defects of character.

Humbly asked Him to remove our shortcomings.

Made a list of all persons we had harmed, and became willing to make amends to them all.

Made direct amends to such people wherever possible, except when to do so would injure them or others.

Continued to take personal inventory and when we were wrong promptly admitted it.

Sought through prayer and meditation to improve our conscious contact with God as we understood Him, praying only for knowledge of His will for us and the power to carry that out.

Having had a spiritual experience as the result of these steps, we tried to carry this message to alcoholics, and to practice these principles in all our affairs.`,
    },
    es: {
      title: 'Los Doce Pasos (1939)',
      source:
        'Traducción de Homegroup, libre y no oficial, de la primera edición inglesa de "Alcoholics Anonymous", Nueva York 1939, de dominio público en los Estados Unidos.',
      text: `Reconocimos que éramos impotentes ante el alcohol y que nuestra vida se nos había ido de las manos.

Llegamos a creer que un Poder más grande que nosotros podía devolvernos la cordura.

Tomamos la decisión de entregar nuestra voluntad y nuestra vida al cuidado de Dios tal como lo entendíamos.

Hicimos, a fondo y sin temor, un inventario moral de nosotros mismos.

Admitimos ante Dios, ante nosotros mismos y ante otra persona en qué consistían exactamente nuestras faltas.

Estuvimos del todo listos para que Dios quitara todos estos defectos de carácter.

Con humildad le pedimos que quitara nuestras carencias.

Hicimos una lista de todas las personas a quienes habíamos hecho daño, y llegamos a querer reparar lo hecho con todas ellas.

Reparamos directamente lo hecho a esas personas siempre que fue posible, salvo cuando hacerlo las habría dañado a ellas o a otros.

Seguimos haciendo inventario de nosotros mismos y, cuando nos equivocamos, lo admitimos enseguida.

Buscamos, con la oración y la meditación, mejorar nuestro contacto consciente con Dios tal como lo entendíamos, y pedimos solo conocer su voluntad para con nosotros y tener la fuerza de cumplirla.

Tras vivir una experiencia espiritual como resultado de estos pasos, procuramos llevar este mensaje a los alcohólicos y practicar estos principios en todo lo que hacemos.`,
    },
  },
};
