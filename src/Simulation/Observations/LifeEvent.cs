using System.Runtime.InteropServices;

namespace Ronghe.Simulation.Observations;

/// <summary>What happens in the life of a graduate.</summary>
public enum LifeEventKind
{
    /// <summary>Finished the programme.</summary>
    Graduated,

    /// <summary>Goes on studying; nothing more is known.</summary>
    FurtherStudy,

    /// <summary>Was hired while looking for work.</summary>
    Hired,

    /// <summary>Moved to another employer without looking for work in between.</summary>
    Moved,

    /// <summary>Left the employer and looks for work again.</summary>
    Left,

    /// <summary>Gave up looking; nothing more is known.</summary>
    GaveUp,

    /// <summary>Found no post and took up other work, outside the enterprises of the model; goes on looking now and then.</summary>
    OtherWork,

    /// <summary>The early career is over, in other work; nothing more is known.</summary>
    Elsewhere,

    /// <summary>Left the employer and the province; nothing more is known.</summary>
    LeftProvince,

    /// <summary>The early career is over: one of the settled staff now, and no person any more.</summary>
    Settled,

    /// <summary>The run ends; with an employer at work, without one looking for work or in other work.</summary>
    End,
}

/// <summary>Where a graduate practised.</summary>
public enum PracticePlace
{
    /// <summary>On the campus, in no enterprise.</summary>
    Campus,

    /// <summary>With an employer that was found without a partnership.</summary>
    Nominal,

    /// <summary>With a partner of the programme, who is the host.</summary>
    Partner,
}

/// <summary>One event in the life of one graduate, in whole numbers and single precision: it is kept as its bytes.</summary>
/// <remarks>A person is the programme, the period of graduation and the number in the cohort. What there is not is −1, or not a
/// number.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct LifeEvent
{
    /// <summary>The programme, as the state counts them.</summary>
    public int Programme { get; init; }

    /// <summary>Recorded period of graduation.</summary>
    public int Graduation { get; init; }

    /// <summary>Number in the cohort.</summary>
    public int Number { get; init; }

    /// <summary>Recorded period of the event.</summary>
    public int Period { get; init; }

    /// <summary>What happened.</summary>
    public LifeEventKind Kind { get; init; }

    /// <summary>Type of the college.</summary>
    public CollegeType CollegeType { get; init; }

    /// <summary>City of the college.</summary>
    public int City { get; init; }

    /// <summary>Sector that the programme serves.</summary>
    public int Sector { get; init; }

    /// <summary>Where the person practised.</summary>
    public PracticePlace Practice { get; init; }

    /// <summary>Enterprise where the person practised; −1 without a partner.</summary>
    public int Host { get; init; }

    /// <summary>Enterprise where the person works, or which the person left; −1 without one.</summary>
    public int Employer { get; init; }

    /// <summary>Its city.</summary>
    public int EmployerCity { get; init; }

    /// <summary>Its sector.</summary>
    public int EmployerSector { get; init; }

    /// <summary>Its size class, as groups of observations count them.</summary>
    public int EmployerSize { get; init; }

    /// <summary>1 where the post asks for the field of the programme, 0 where it does not.</summary>
    public int InField { get; init; }

    /// <summary>1 where it is the host that kept its trainee, 0 where it is not.</summary>
    public int Kept { get; init; }

    /// <summary>Fit × level at the post when it was taken.</summary>
    public float Worth { get; init; }

    /// <summary>Productivity premium of a kept trainee, CNY a quarter; 0 for others.</summary>
    public float Premium { get; init; }

    /// <summary>Quarters with the employer so far.</summary>
    public int Quarters { get; init; }
}
