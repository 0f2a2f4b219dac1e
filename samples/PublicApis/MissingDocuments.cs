using System.Reflection;

namespace PublicApis;

/// <summary>Reports the documents that were missing when the program was built.</summary>
internal static class MissingDocuments
{
    // The project file gives the assembly the path of each document under this prefix and the name of its API.
    private const string Prefix = "PublicDocument:";

    public static void Report(IReadOnlyList<ApiTask> tasks)
    {
        AssemblyMetadataAttribute[] missing =
        [
            .. typeof(MissingDocuments)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Where(static entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .Where(entry => tasks.All(task => Prefix + task.Name != entry.Key)),
        ];
        foreach (AssemblyMetadataAttribute entry in missing)
        {
            Console.WriteLine(
                $"'{entry.Key[Prefix.Length..]}' is not available, because there was no document {entry.Value}"
            );
        }

        if (missing.Length > 0)
        {
            Console.WriteLine("To fix this, build with -p:PublicDocuments=FOLDER. README.md lists the documents.");
        }
    }
}
