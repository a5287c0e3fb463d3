"""A 12 × 5 matrix in each language to measure printing with: about 33 words a cell, or 100 characters of Japanese."""

from itertools import cycle, islice

from matrices.model.matrix import Attribute, Level, Matrix

SENTENCES = {
    "en": (
        "Asks what the customer was trying to do before naming a cause, and writes the answer down.",
        "Hands a case over with what was tried, what was seen and what is still open.",
        "Reads the log beside the customer's own words and says where the two part ways.",
        "Explains a limit of the product together with the way around it that we have tried.",
    ),
    "es": (
        "Pregunta qué quería hacer el cliente antes de señalar una causa, y deja escrita la respuesta.",
        "Entrega un caso con lo que se probó, lo que se vio y lo que sigue abierto.",
        "Lee el registro junto a las palabras del cliente y señala dónde se separan.",
        "Explica un límite del producto junto con el rodeo que ya hemos probado.",
    ),
    "tr": (
        "Bir neden söylemeden önce müşterinin ne yapmak istediğini sorar ve yanıtı yazıya döker.",
        "Bir konuyu denenenler, görülenler ve açık kalanlarla birlikte devreder.",
        "Günlüğü müşterinin kendi sözleriyle yan yana okur, nerede ayrıldıklarını söyler.",
        "Ürünün bir sınırını, denediğimiz çözüm yoluyla birlikte açıklar.",
    ),
    "ja": (
        "原因を述べる前に、お客様が何をしようとしていたのかを尋ね、答えを書き残す。",
        "試したこと、見えたこと、まだ残っていることを添えて案件を引き継ぐ。",
        "ログをお客様の言葉と並べて読み、どこで食い違うのかを示す。",
        "製品の限界を、実際に試した回避策と一緒に説明する。",
    ),
    "ar": (
        "يسأل عمّا كان العميل يحاول فعله قبل أن يسمّي سببًا، ويدوّن الإجابة.",
        "يسلّم الحالة مع ما جُرّب وما لوحظ وما بقي مفتوحًا.",
        "يقرأ السجل بجانب كلمات العميل ويبيّن أين يفترقان.",
        "يشرح حدود المنتج مع الطريق البديل الذي جرّبناه بأنفسنا.",
    ),
}


def matrix(language: str, rows: int = 12, columns: int = 5) -> Matrix:
    """Return a matrix of `rows` × `columns` whose cells hold two sentences each."""
    sentences = cycle(SENTENCES[language])
    levels = tuple(Level(level_id=f"l{n}", name=f"{n + 1}") for n in range(columns))
    attributes = tuple(
        Attribute(
            attribute_id=f"a{row}",
            name=SENTENCES[language][row % 4].split()[0][:12],
            expected_level_id=levels[row % columns].level_id,
            descriptors={
                one.level_id: "\n".join(islice(sentences, 2 + (row + place) % 2)) for place, one in enumerate(levels)
            },
        )
        for row in range(rows)
    )
    title = SENTENCES[language][0][:30]
    return Matrix(matrix_id=f"bench-{language}", title=title, language=language, levels=levels, attributes=attributes)
