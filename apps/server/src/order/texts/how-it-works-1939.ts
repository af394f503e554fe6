import { type ShippedText } from './shipped-text.js';

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
  },
};
