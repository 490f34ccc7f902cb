using System.Globalization;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>One line of a picture.</summary>
internal readonly record struct PictureRow(string Label, double Estimate, double Low, double High, bool IsFilled);

/// <summary>Points with intervals as a plain SVG, for a page of documentation that must show without scripts. Readable on light and dark
/// ground.</summary>
internal static class IntervalPicture
{
    private const int Left = 190;
    private const int Right = 20;
    private const int Width = 720;
    private const int LineHeight = 28;
    private const string Ink = "#777777";
    private const string Colour = "#0072B2";

    public static string Svg(string title, IReadOnlyList<PictureRow> rows)
    {
        double[] ends = [0, .. rows.SelectMany(static r => new[] { r.Estimate, r.Low, r.High }).Where(double.IsFinite)];
        double low = ends.Min(), high = ends.Max(), air = Math.Max((high - low) * 0.04, 1e-9);
        (low, high) = (low - air, high + air);
        double X(double value) => Left + ((value - low) / (high - low) * (Width - Left - Right));
        int height = 40 + (LineHeight * rows.Count) + 40;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" " +
            $"width=\"{Width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Html.Escape(title)}</title>\n");
        foreach (double tick in Ticks(low, high))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(tick):0.0}\" x2=\"{X(tick):0.0}\" y1=\"30\" y2=\"{height - 34}\" " +
                $"stroke=\"{Ink}\" stroke-opacity=\"{(tick == 0 ? 0.9 : 0.25):0.##}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(tick):0.0}\" y=\"{height - 18}\" fill=\"{Ink}\" " +
                $"text-anchor=\"middle\">{Readable.Decimals(tick, 3)}</text>\n");
        }

        for (int i = 0; i < rows.Count; i++)
        {
            double y = 46 + (LineHeight * i);
            PictureRow r = rows[i];
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 12}\" y=\"{y + 4:0.0}\" fill=\"{Ink}\" text-anchor=\"end\">{Html.Escape(r.Label)}</text>\n");
            if (double.IsFinite(r.Low))
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(r.Low):0.0}\" x2=\"{X(r.High):0.0}\" y1=\"{y:0.0}\" " +
                $"y2=\"{y:0.0}\" stroke=\"{Colour}\" stroke-width=\"2\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(r.Estimate):0.0}\" cy=\"{y:0.0}\" r=\"5\" " +
                $"fill=\"{(r.IsFilled ? Colour : "none")}\" stroke=\"{Colour}\" stroke-width=\"2\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{Left}\" y=\"18\" fill=\"{Ink}\">effect on integration, percentage points</text>\n</svg>\n");
        return svg.ToString();
    }

    /// <summary>Round numbers within a range, about five of them.</summary>
    internal static IEnumerable<double> Ticks(double low, double high)
    {
        double raw = (high - low) / 5, magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = magnitude * (raw / magnitude >= 5 ? 5 : raw / magnitude >= 2 ? 2 : 1);
        for (double k = Math.Ceiling(low / step); k * step <= high; k++) yield return k * step;
    }
}
