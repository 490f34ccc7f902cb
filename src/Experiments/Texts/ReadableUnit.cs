using System.Collections.Concurrent;
using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>The unit that people read a stored quantity in, on page, console and docs alike: shares in %, their differences in percentage
/// points, what flows in a quarter by the year, money in M or 万 and 亿, quarters as years. Any other keeps its unit.</summary>
internal sealed record ReadableUnit
{
    private const int QuartersAYear = 4;
    private const string PartOf = "share of ";
    private static readonly ConcurrentDictionary<string, ReadableUnit> Known = new(StringComparer.Ordinal);

    /// <summary>Scales without a unit of measure: a heading names them, a number stands alone.</summary>
    private static readonly HashSet<string> Scales =
    [
        "ratio", "fit", "depth", "level", "utility", "belief", "ln ratio", "distance", "quality", "effort", "rate", "elasticity",
        "fit × level", "fit × depth × research", "reference efforts", "log wage", "log odds",
    ];

    private static readonly Text InFull = new("percentage points", "个百分点");

    private readonly Text _name;
    private readonly Text _difference;
    private readonly double _factor;
    private readonly bool _isMoney;
    private readonly bool _isScale;

    private ReadableUnit(string unit)
    {
        bool isPart = unit.StartsWith(PartOf, StringComparison.Ordinal);
        bool isShare = unit is "share" or "share/quarter" || isPart;
        bool isFlow = unit.EndsWith("/quarter", StringComparison.Ordinal);
        bool isTime = unit == "quarters";
        _isScale = Scales.Contains(unit);
        _isMoney = unit.StartsWith("CNY", StringComparison.Ordinal);
        _factor = (isShare ? 100 : 1) * (isFlow ? QuartersAYear : 1.0) / (isTime ? QuartersAYear : 1);
        Text name = CatalogueTexts.Unit(unit);
        Text yearly = new(name.English.Replace("/quarter", " a year", StringComparison.Ordinal)
                .Replace("1 a year", "a year", StringComparison.Ordinal),
            name.Chinese.Replace("/季度", "/年", StringComparison.Ordinal).Replace("每季度", "每年", StringComparison.Ordinal));
        (_name, _difference) = unit switch
        {
            "share" => (new("%", "%"), new("points", "百分点")),
            "share/quarter" => (new("% a year", "%/年"), new("points a year", "百分点/年")),
            _ when isPart => (Part(name), Part(name)),
            "quarters" => (new("years", "年"), new("years", "年")),
            "" or "—" => (Text.Same(""), Text.Same("")),
            _ => (yearly, yearly),
        };
    }

    /// <summary>"share of qualifying cost" is read as "% of qualifying cost".</summary>
    private static Text Part(Text name) => new("%" + name.English["share".Length..],
        $"%（{name.Chinese.Replace("的比例", string.Empty, StringComparison.Ordinal)}）");

    /// <summary>How people read what is stored in a unit of the catalogues.</summary>
    public static ReadableUnit Of(string unit) => Known.GetOrAdd(unit, static unit => new ReadableUnit(unit));

    /// <summary>What a heading says of the numbers below it; empty for a bare number.</summary>
    public string Name(Language language) => _name.In(language);

    /// <summary>The same where they are differences.</summary>
    public string NameOfDifference(Language language) => _difference.In(language);

    /// <summary>A stored value in this unit, for axes.</summary>
    public double Scaled(double stored) => _factor * stored;

    /// <summary>The number alone, three figures.</summary>
    public string Number(double stored, Language language) => Written(Scaled(stored), language);

    /// <summary>What is in this unit already: a value of an axis.</summary>
    public string Written(double scaled, Language language) =>
        _isMoney ? Readable.Money(scaled, language) : Readable.Number(scaled, language);

    /// <summary>The same with the unit.</summary>
    public string LevelWritten(double scaled, Language language) => With(Written(scaled, language), _name.In(language), language);

    /// <summary>The number alone with its sign, for differences.</summary>
    public string Signed(double stored, Language language) => (stored > 0 ? "+" : string.Empty) + Number(stored, language);

    /// <summary>With the unit, as a sentence says it.</summary>
    public string Level(double stored, Language language) => With(Number(stored, language), _name.In(language), language);

    /// <summary>The same where it is a difference.</summary>
    public string Difference(double stored, Language language) => With(Number(stored, language),
        _difference.English == "points" ? InFull.In(language) : _difference.In(language), language);

    /// <summary>The high end of an interval whose middle was said with its unit: only the sign of per cent stands behind it
    /// again.</summary>
    public string End(double stored, Language language) => _name.English == "%" ? Level(stored, language) : Number(stored, language);

    /// <summary>Both ends of an interval; undefined when it has none.</summary>
    public string Range(double low, double high, Language language) =>
        double.IsNaN(low) ? Readable.Undefined : $"{Number(low, language)} … {Number(high, language)}";

    /// <summary>A difference in a table whose rows have units of their own.</summary>
    public string ShortDifference(double stored, Language language) =>
        With(Number(stored, language), _difference.In(language), language);

    private string With(string number, string unit, Language language) =>
        _isScale || unit.Length == 0 || number == Readable.Undefined ? number
        : language == Language.Chinese && unit[0] != '%' && !char.IsAsciiLetter(unit[0])
            ? (number[^1] is '万' or '亿' ? number + unit : $"{number} {unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}");
}
