using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>What the world behind a page cannot carry yet: each edition has a line of its own.</summary>
internal static class EditionCaveat
{
    /// <param name="data">The results.</param>
    /// <param name="ofFirst">What is said of the first edition's.</param>
    public static Prose Of(StoredExperiment data, Text ofFirst) =>
        Prose.Text(data.Say(data.Manifest.Generator.IsOfFirstEdition ? ofFirst : EditionTexts.InTheMaking));
}
