namespace Ronghe.Simulation.State;

/// <summary>Where people went this period: each field is a flow of persons.</summary>
public sealed class HeadCounts
{
    public long Entrants { get; set; }

    public long DropOuts { get; set; }

    public long Graduates { get; set; }

    public long FurtherStudy { get; set; }

    public long InField { get; set; }

    public long OutOfField { get; set; }

    /// <summary>Graduates who gave up after the longest search without work.</summary>
    public long GaveUp { get; set; }

    /// <summary>Graduates in other work whose early career is over.</summary>
    public long Elsewhere { get; set; }

    /// <summary>Persons in early careers who left their employer without another post.</summary>
    public long Quits { get; set; }

    /// <summary>Those of them who left the province.</summary>
    public long LeftProvince { get; set; }

    /// <summary>Persons whose early career is over: the settled staff has them.</summary>
    public long Settled { get; set; }

    public long Exits { get; set; }

    /// <summary>Persons from outside the graduates' labour market who filled posts of the entry segment.</summary>
    public long FromOutside { get; set; }

    public long JobMoves { get; set; }

    public void BeginPeriod()
    {
        Entrants = DropOuts = Graduates = FurtherStudy = InField = OutOfField = GaveUp = Exits = JobMoves = 0;
        Quits = LeftProvince = Settled = FromOutside = Elsewhere = 0;
    }

    /// <summary>Becomes the counts of another world.</summary>
    public void CopyFrom(HeadCounts other)
    {
        (Entrants, DropOuts, Graduates, FurtherStudy) = (other.Entrants, other.DropOuts, other.Graduates, other.FurtherStudy);
        (InField, OutOfField, GaveUp, Exits, JobMoves) = (other.InField, other.OutOfField, other.GaveUp, other.Exits, other.JobMoves);
        (Quits, LeftProvince, Settled, FromOutside) = (other.Quits, other.LeftProvince, other.Settled, other.FromOutside);
        Elsewhere = other.Elsewhere;
    }
}
