import { type ShippedText } from './shipped-text.js';
import { STEPS_1939 } from './steps-1939.js';

const STEPS_ES = STEPS_1939.in.es.text.split('\n\n').map((step, index) => `${index + 1}. ${step}`);

export const HOW_IT_WORKS_1939: ShippedText = {
  id: 'how-it-works-1939',
  in: {
    en: {
      title: 'How It Works (1939)',
      source:
        'The beginning of chapter 5 of the first edition of "Alcoholics Anonymous", New York 1939, pages 70-72. In the public domain in the United States.',
      text: `Rarely have we seen a person fail who has thoroughly followed our path. Those who do not recover are people who cannot or will not completely give themselves to this simple program, usually men and women who are constitutionally incapable of being honest with themselves. There are such unfortunates. They are not at fault; they seem to have been born that way. They are naturally incapable of grasping and developing a manner of living which demands rigorous honesty. Their chances are less than average. There are those, too, who suffer from grave emotional and mental disorders, but many of them do recover if they have the capacity to be honest.

Our stories disclose in a general way what we used to be like, what happened, and what we are like now. If you have decided you want what we have and are willing to go to any length to get it—then you are ready to take certain steps.

At some of these we balked. We thought we could find an easier, softer way. But we could not. With all the earnestness at our command, we beg of you to be fearless and thorough from the very start. Some of us have tried to hold on to our old ideas and the result was nil until we let go absolutely.

Remember that we deal with alcohol—cunning, baffling, powerful! Without help it is too much for us. But there is One who has all power—That One is God. May you find Him now!

Half measures availed us nothing. We stood at the turning point. We asked His protection and care with complete abandon.

Here are the steps we took, which are suggested as a Program of Recovery:

1. We admitted we were powerless over alcohol—that our lives had become unmanageable.

2. Came to believe that a Power greater than ourselves could restore us to sanity.

3. Made a decision to turn our will and our lives over to the care of God as we understood Him.

4. Made a searching and fearless moral inventory of ourselves.

5. Admitted to God, to ourselves, and to another human being the exact nature of our wrongs.

6. Were entirely ready to have God remove all these defects of character.

7. Humbly asked Him to remove our shortcomings.

8. Made a list of all persons we had harmed, and became willing to make amends to them all.

9. Made direct amends to such people wherever possible, except when to do so would injure them or others.

10. Continued to take personal inventory and when we were wrong promptly admitted it.

11. Sought through prayer and meditation to improve our conscious contact with God as we understood Him, praying only for knowledge of His will for us and the power to carry that out.

12. Having had a spiritual experience as the result of these steps, we tried to carry this message to alcoholics, and to practice these principles in all our affairs.

Many of us exclaimed, “What an order! I can’t go through with it.” Do not be discouraged. No one among us has been able to maintain anything like perfect adherence to these principles. We are not saints. The point is, that we are willing to grow along spiritual lines. The principles we have set down are guides to progress. We claim spiritual progress rather than spiritual perfection.

Our description of the alcoholic, the chapter to the agnostic, and our personal adventures before and after make clear three pertinent ideas:

(a) That we were alcoholic and could not manage our own lives.

(b) That probably no human power could have relieved our alcoholism.

(c) That God could and would if sought.`,
    },
    es: {
      title: 'Cómo funciona (1939)',
      source:
        'El comienzo del capítulo 5. Traducción de Homegroup, libre y no oficial, de la primera edición inglesa de "Alcoholics Anonymous", Nueva York 1939, páginas 70-72, de dominio público en los Estados Unidos.',
      text: `Pocas veces hemos visto fracasar a alguien que haya seguido a fondo nuestro camino. Quienes no se recuperan son personas que no pueden o no quieren entregarse por completo a este programa sencillo, por lo común hombres y mujeres que, por su naturaleza, no son capaces de ser honrados consigo mismos. Hay personas así de desdichadas. No tienen la culpa; parecen haber nacido así. Por naturaleza no pueden comprender ni adoptar una manera de vivir que exige una honradez rigurosa. Sus posibilidades son menores que las de la mayoría. También hay quienes sufren graves trastornos emocionales y mentales, pero muchos de ellos se recuperan si son capaces de ser honrados.

Nuestras historias cuentan a grandes rasgos cómo éramos, qué nos pasó y cómo somos ahora. Si han decidido que quieren lo que nosotros tenemos, y están dispuestos a todo para lograrlo, entonces ya pueden dar ciertos pasos.

Ante algunos de ellos nos echamos atrás. Creímos que encontraríamos un camino más fácil y más cómodo. Pero no pudimos. Con toda la seriedad de que somos capaces les rogamos que desde el principio mismo no tengan miedo y vayan a fondo. Algunos intentamos aferrarnos a nuestras viejas ideas, y no sirvió de nada hasta que las soltamos del todo.

Recuerden que nos las vemos con el alcohol: ¡astuto, desconcertante, poderoso! Sin ayuda es demasiado para nosotros. Pero hay Uno que tiene todo el poder: ese Uno es Dios. ¡Ojalá lo encuentren ahora!

Las medias tintas no nos sirvieron de nada. Estábamos en el punto en que todo cambia. Le pedimos Su protección y Su cuidado, y nos abandonamos por completo.

Estos son los pasos que dimos, que se sugieren como programa de recuperación:

${STEPS_ES.join('\n\n')}

Muchos exclamamos: «¡Vaya exigencia! Yo no puedo con todo eso». No se desanimen. Ninguno de nosotros ha podido seguir estos principios de una manera ni cercana a la perfección. No somos santos. Lo que importa es que estamos dispuestos a crecer en lo espiritual. Los principios que hemos expuesto son guías para avanzar. Aspiramos al progreso espiritual, no a la perfección espiritual.

Nuestra descripción del alcohólico, el capítulo dirigido al agnóstico y lo que nosotros mismos vivimos antes y después dejan claras tres ideas:

(a) Que éramos alcohólicos y no podíamos llevar las riendas de nuestra vida.

(b) Que probablemente ningún poder humano habría podido quitarnos el alcoholismo.

(c) Que Dios podía y lo haría, si se le buscaba.`,
    },
  },
};
