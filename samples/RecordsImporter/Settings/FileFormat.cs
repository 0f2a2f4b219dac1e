namespace RecordsImporter.Settings;

/// <summary>Specifies the format of a file.</summary>
internal enum FileFormat
{
    /// <summary>Values separated by commas, semicolons or tabs, with a header.</summary>
    Csv,

    /// <summary>One JSON object in each line.</summary>
    JsonLines,
}
