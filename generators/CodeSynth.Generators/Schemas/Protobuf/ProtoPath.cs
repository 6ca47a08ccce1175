namespace CodeSynth.Schemas.Protobuf;

/// <summary>Paths of files as imports write them, with slashes.</summary>
internal static class ProtoPath
{
    /// <summary>The last part.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Whether a path ends in these whole parts.</summary>
    public static bool EndsWith(string path, string end)
    {
        string normal = Normal(path);
        return end.Length > 0
            && normal.EndsWith(end, StringComparison.Ordinal)
            && (normal.Length == end.Length || normal[normal.Length - end.Length - 1] == '/');
    }

    /// <summary>How many folders two files have in common, from the root on.</summary>
    public static int SharedFolders(string left, string right)
    {
        string[] lefts = Normal(left).Split('/');
        string[] rights = Normal(right).Split('/');
        int most = Math.Min(lefts.Length, rights.Length) - 1;
        int count = 0;
        while (count < most && lefts[count] == rights[count])
        {
            count++;
        }

        return count;
    }

    private static string Normal(string path) => path.Replace('\\', '/');
}
