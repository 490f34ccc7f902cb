using Ronghe.Experiments.Designs;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Stories;
using Ronghe.Experiments.Ways;

namespace Ronghe.Experiments.Verification;

/// <summary>How a stored run is done again.</summary>
/// <param name="Point">Number of its point in a design; null outside designs.</param>
/// <param name="Document">Its scenario, made when it is wanted.</param>
internal sealed record Rerun(int? Point, Func<ScenarioDocument> Document);

/// <summary>Which runs of a folder can be done again: scenarios of its manifest, variants of its design, and cells of <c>ways</c> that their names describe.</summary>
internal sealed class KnownRuns
{
    private readonly Dictionary<(string ScenarioId, string PolicyId), Rerun?> _known = [];
    private readonly ScenarioDocument? _ways;

    /// <summary>Reads the manifest of a folder; notes say what cannot be read again.</summary>
    public KnownRuns(string folder, List<string> notes)
    {
        StoredManifest manifest = StoredManifest.Read(folder) ?? StoredManifest.Missing;
        foreach (DescribedScenario described in manifest.Scenarios)
        {
            if (RerunScenarios.Read(described, folder, notes, out string problem) is not { } document)
            {
                notes.Add(problem);
                continue;
            }

            // By the ids as stored: those of another build may be others.
            _known[(described.ScenarioId, described.PolicyId)] = new Rerun(null, () => document);
            if (manifest.Kind == "ways") _ways = document;
            if (manifest.Kind == "sweep" && document.Design is not null) Add(new SweepDesign(document));
        }
    }

    /// <summary>How a run is done again; null when nothing describes it.</summary>
    public Rerun? Find(RecordedRun run)
    {
        (string, string) ids = (run.Identity.ScenarioId, run.Identity.PolicyId);
        if (_known.TryGetValue(ids, out Rerun? known)) return known;
        return _known[ids] = _ways is { } basis && NamedCell.Of(basis, run) is { } document ? new Rerun(null, () => document) : null;
    }

    private void Add(SweepDesign design)
    {
        for (int point = 0; point < design.Points; point++)
        {
            for (int policy = 0; policy < design.Policies; policy++)
            {
                (int p, int q) = (point, policy);
                _known[(design.WorldId(p), design.PolicyId(q))] = new Rerun(p, () => design.Variant(p, q));
            }
        }
    }
}
