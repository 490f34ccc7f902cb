using Ronghe.Simulation;
using Ronghe.Simulation.State;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>One college at the end of a period, as means over its programmes.</summary>
/// <param name="College">Index of the college.</param>
/// <param name="Students">Enrolled, persons.</param>
/// <param name="Coverage">Enrolment-weighted coverage, 0–1.</param>
/// <param name="Depth">Enrolment-weighted mean depth of partnerships, 0–1.</param>
/// <param name="Motivation">Mean motivation of its programmes, 0–1.</param>
/// <param name="Fit">Enrolment-weighted fit of its graduates, 0–1.</param>
/// <param name="Reform">Mean reform effort, 0–1.</param>
internal readonly record struct CollegeRow(int College, double Students, double Coverage, double Depth, double Motivation, double Fit,
    double Reform)
{
    public static IReadOnlyList<CollegeRow> Of(Model model)
    {
        Programmes programmes = model.State.Programmes;
        var rows = new CollegeRow[model.State.Colleges.Count];
        for (int c = 0; c < rows.Length; c++)
        {
            ReadOnlySpan<int> own = model.State.ProgrammesOfCollege.Of(c);
            double students = 0, coverage = 0, depth = 0, motivation = 0, fit = 0, reform = 0;
            foreach (int p in own)
            {
                double enrolled = programmes.Enrolled[p];
                students += enrolled;
                coverage += enrolled * programmes.Coverage[p];
                depth += enrolled * programmes.MeanDepth[p];
                fit += enrolled * programmes.GraduateFit[p];
                motivation += programmes.Motivation[p];
                reform += programmes.ReformEffort[p];
            }

            double weight = Math.Max(students, 1e-9);
            int count = Math.Max(own.Length, 1);
            rows[c] = new CollegeRow(c, students, coverage / weight, depth / weight, motivation / count, fit / weight, reform / count);
        }

        return rows;
    }
}
