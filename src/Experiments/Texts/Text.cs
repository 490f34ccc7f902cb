using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>One thing to say, in every language; <c>{0}</c> and so on are filled in. Both forms stand side by side, so none can be
/// missing.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In simplified Chinese.</param>
internal sealed record Text(string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    public string In(Language language, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(language), values);

    /// <summary>A name that is the same in every language.</summary>
    public static Text Same(string name) => new(name, name);
}
