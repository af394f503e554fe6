import { OWN, type ShippedText } from './shipped-text.js';

export const MEDITATION: ShippedText = {
  id: 'meditation',
  in: {
    en: {
      title: 'Into the quiet',
      source: OWN.en,
      text: `Sit so that you can stay for a while. Let your feet feel the floor. Let your hands lie where they like.

Take a breath that is a little deeper than the last. Let it go slowly. And once more.

You have nothing to do now. What is behind you is over, and what comes can wait for some minutes. Nobody wants anything from you.

Notice where your body touches the chair. Notice the air as it comes in, cool, and as it goes out, warm. You need not change anything.

Thoughts will come. Let them come, and let them go by, like people who pass a window. When you find that you have gone along with one, come back to your breath. That is not a mistake; coming back is the whole of it.

If there is pain today, or fear, let it be here too. You need not fight it, and you need not carry it alone. There is room for it, and there is room around it.

If there is someone you are worried about, think of them kindly, and put them into hands that are greater than yours.

Now let the words end. We stay in silence together, breath by breath, until we are called back.`,
    },
    es: {
      title: 'Hacia la calma',
      source: OWN.es,
      text: `Siéntate de modo que puedas quedarte así un rato. Siente el suelo bajo los pies. Deja descansar las manos donde quieran.

Respira un poco más hondo que antes. Suelta el aire despacio. Y una vez más.

Ahora no hay nada que hacer. Lo que quedó atrás ya pasó, y lo que viene puede esperar unos minutos. Nadie te pide nada.

Nota dónde toca tu cuerpo la silla. Nota el aire que entra, fresco, y el que sale, tibio. No hace falta cambiar nada.

Vendrán pensamientos. Déjalos venir y déjalos pasar, como gente que pasa ante una ventana. Si te das cuenta de que te fuiste con alguno, vuelve a la respiración. No es un error; volver es todo lo que hay que hacer.

Si hoy hay dolor, o miedo, que también tenga sitio aquí. No hace falta luchar con él ni llevarlo a solas. Hay lugar para él, y hay lugar a su alrededor.

Si te preocupa alguien, piensa en esa persona con cariño, y déjala en manos más grandes que las tuyas.

Ahora dejamos las palabras. Nos quedamos juntos en silencio, respiración a respiración, hasta que nos llamen de vuelta.`,
    },
  },
};
