using CodeSynth.Hosting.Configuration;
using CodeSynth.Time;

namespace CodeSynth.Hosting.Options;

/// <summary>
/// Which shard a pod of a Kubernetes Indexed Job is. Kubernetes tells a pod its index and not how many there are, so the Job's manifest has to say that: with the index
/// alone each pod would write all rows.
/// </summary>
internal static class JobShard
{
    /// <summary>The pod's index, from 0; Kubernetes sets it.</summary>
    public const string IndexVariable = "JOB_COMPLETION_INDEX";

    /// <summary>How many there are, as the Job's <c>completions</c>; the manifest sets it.</summary>
    public const string CountVariable = "JOB_COMPLETIONS";

    /// <summary>The same as a setting of the environment, which is above files and shown as all others are; none outside of such a Job. Whether it means a shard is for <see cref="Of"/> to say.</summary>
    public static IEnumerable<Setting> Settings(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault(IndexVariable, "").Trim() is { Length: > 0 } index
            ? [new Setting("Shard", $"{index}/{environment.GetValueOrDefault(CountVariable, "").Trim()}", new Origin(Layer.Variables, IndexVariable, "environment"))]
            : [];

    /// <summary>The shard; null outside of such a Job.</summary>
    /// <exception cref="UsageException">There is an index and no count, or they are no shard.</exception>
    public static Shard? Of(IReadOnlyDictionary<string, string> environment)
    {
        string index = environment.GetValueOrDefault(IndexVariable, "").Trim();
        string count = environment.GetValueOrDefault(CountVariable, "").Trim();
        if (index.Length == 0)
        {
            return null;
        }

        if (count.Length == 0)
        {
            throw new UsageException(
                $"{IndexVariable} is {index}, so this is a pod of an Indexed Job, but {CountVariable} is not set: set it to the Job's completions, or give --shard {index}/N (--shard 0/1 for all rows).");
        }

        return Shard.TryParse($"{index}/{count}", out Shard shard)
            ? shard
            : throw new UsageException($"{IndexVariable} is {index} and {CountVariable} is {count}: {Shard.Requirement}.");
    }
}
