export const measures = {
  "measures.title": "Участники по показателям",
  "measures.kind": "{time, select, CALENDAR {На {date}} NONE {В этих данных нет дат} other {{date}}}",
  "measures.kind-story": "За всю историю",
  "measures.rank-by": "Упорядочить по",
  "measures.on-the-date": "На показанную дату",
  "measures.in-the-story": "За всю историю",
  "measures.computing": "Вычисляется…",
  "measures.failed": "Не удалось вычислить показатели: {message}",
  "measures.none": "Здесь ни у кого нет значения.",
  "measures.place": "Место",
  "measures.actor": "Участник",
  "measures.value": "Значение",
  "measures.spread": "{value} (от {min} до {max})",
  "measures.some-scenarios":
    "Возможных фактов больше, чем проверено по одному; диапазоны относятся к проверенным.",
  "measures.allies": "Союзники",
  "measures.opponents": "Противники",
  "measures.signedDegree": "Союзники минус противники",
  "measures.betweenness": "Посредничество (betweenness)",
  "measures.pnCentrality": "PN-центральность",
  "measures.constraint": "Ограничение (constraint), от меньшего",
  "measures.coreness": "Ядерность (coreness)",
  "measures.coordinator": "Посредник внутри лагеря",
  "measures.itinerant": "Посредник извне лагеря",
  "measures.representative": "Посредник от своего лагеря",
  "measures.liaison": "Посредник между чужими лагерями",
  "measures.switches": "Переходы на другую сторону",
  "measures.campChanges": "Смены лагеря",
  "measures.stanceChanges": "Смены позиции",
  "measures.method-allies":
    "Сколько участников состоят с этим в союзе. Значение — то, что достоверно; диапазон охватывает возможные даты.",
  "measures.method-opponents":
    "Сколько участников противостоят этому. Кто сразу и союзник, и противник, считается в обоих.",
  "measures.method-signedDegree": "Союзники минус противники: ниже 0 — против больше, чем за.",
  "measures.method-betweenness":
    "Пары других, кратчайший путь между которыми через союзников проходит через этого участника (Freeman 1977). Пара с несколькими такими путями делится между ними.",
  "measures.method-pnCentrality":
    "Положение среди союзников и противников союзников и противников (Everett и Borgatti 2014): около 1, выше — где перевешивают союзники.",
  "measures.method-constraint":
    "Ограничение по Бёрту: мало, если союзники не союзны между собой и участник стоит между ними; 1 и больше, если путь один.",
  "measures.method-coreness":
    "Наибольшее k, при котором участник входит в группу, где у всех не менее k союзников (Seidman 1983). Наибольшее за день — ядро.",
  "measures.method-coordinator":
    "Как часто участник стоит между двумя союзниками своего лагеря, не союзными друг другу (Gould и Fernandez 1989: coordinator).",
  "measures.method-itinerant":
    "Как часто участник стоит между двумя союзниками одного лагеря, сам принадлежа другому (Gould и Fernandez 1989: itinerant broker).",
  "measures.method-representative":
    "Как часто участник стоит между союзником своего лагеря и союзником другого (Gould и Fernandez 1989: representative, gatekeeper).",
  "measures.method-liaison":
    "Как часто участник стоит между двумя союзниками двух других лагерей (Gould и Fernandez 1989: liaison).",
  "measures.method-switches":
    "Сколько раз союзник становился противником или противник союзником, по достоверному; между ними может быть время без того и другого.",
  "measures.method-campChanges":
    "Сколько раз участник покинул лагерь и вошёл в другой. Вступление во второй лагерь или выход из одного из двух сменой не считается.",
  "measures.method-stanceChanges":
    "Сколько раз участник переходил к противоположной позиции по какому-либо доводу.",
} as const;
