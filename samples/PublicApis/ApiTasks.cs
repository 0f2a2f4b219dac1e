namespace PublicApis;

/// <summary>Lists the tasks whose documents were there when the program was built.</summary>
internal static partial class ApiTasks
{
    public static IReadOnlyList<ApiTask> All()
    {
        List<ApiTask> tasks = [];
        AddAdyen(tasks);
        AddAzure(tasks);
        AddDiscord(tasks);
        AddSpeech(tasks);
        AddSpotify(tasks);
        return tasks;
    }

    // Each has its body beside its task in Apis/. The compiler removes the call of one whose file is left out.
    static partial void AddAdyen(ICollection<ApiTask> tasks);

    static partial void AddAzure(ICollection<ApiTask> tasks);

    static partial void AddDiscord(ICollection<ApiTask> tasks);

    static partial void AddSpeech(ICollection<ApiTask> tasks);

    static partial void AddSpotify(ICollection<ApiTask> tasks);
}
