import Ontology
import Testing

/// Phrases of résumés: what they name, and what they only seem to name.
struct `Phrases of résumés` {
  /// A phrase, and a skill that it names.
  static let names: [(String, Skill.ID)] = [
    ("Built a RAG chatbot over 2 million documents", "retrieval-augmented-generation"),
    ("RAG with LangChain and pgvector", "retrieval-augmented-generation"),
    ("Improved RAG answers by reranking", "retrieval-augmented-generation"),
    ("Grounding of LLM answers in company documents", "retrieval-augmented-generation"),
    ("reduced hallucinations by grounding Gemini with search", "retrieval-augmented-generation"),
    ("RAG", "retrieval-augmented-generation"), ("rag", "retrieval-augmented-generation"),
    ("LoRA tuning of Gemma", "foundation-model-tuning"),
    ("fine-tuned Llama with lora adapters", "foundation-model-tuning"),
    ("Applied LoRA and QLoRA", "foundation-model-tuning"), ("PEFT, QLoRA", "foundation-model-tuning"),
    ("Trained with ZeRO stage 3", "model-parallelism"), ("DeepSpeed zero stage 2", "model-parallelism"),
    ("FSDP on 64 GPUs", "model-parallelism"), ("tensor parallelism", "model-parallelism"),
    ("dropout in the dense layers against overfitting", "regularisation"), ("Dropout", "regularisation"),
    ("early stopping", "regularisation"), ("Spark", "spark-processing"),
    ("Apache Spark on Dataproc", "spark-processing"), ("Kafka, Spark and Airflow", "spark-processing"),
    ("Spark, Kafka and Airflow", "spark-processing"), ("Ported ETL to Spark 3", "spark-processing"),
    ("Spark jobs in Scala", "spark-processing"), ("PySpark3 pipelines", "spark-processing"),
    ("Video clips with Google Veo", "media-generation"), ("Imagen on Vertex AI", "media-generation"),
    ("text-to-image models", "media-generation"), ("torch.nn modules for tensors", "pytorch-modelling"),
    ("PyTorch", "pytorch-modelling"), ("Py Torch models", "pytorch-modelling"),
    ("PyTorch2", "pytorch-modelling"), ("JAX and Flax", "jax-modelling"),
    ("Ported layers to Flax", "jax-modelling"),
    ("Python3", "python-programming"), ("Python 3.11", "python-programming"),
    ("python", "python-programming"),
    ("Scripting in Python, Bash", "python-programming"), ("pandas and NumPy", "python-programming"),
    ("analysed with pandas", "python-programming"), ("CI/CD", "ci-cd-ml"),
    ("ci/cd with Cloud Build", "ci-cd-ml"),
    ("CI/CD/CT for models", "ci-cd-ml"), ("MLOps lead", "ci-cd-ml"), ("Big Query", "bigquery-foundations"),
    ("BigQuery", "bigquery-foundations"), ("big query warehouse", "bigquery-foundations"),
    ("BigQuery ML models", "bigquery-ml-training"), ("NLP", "transformer-models"),
    ("natural language processing of claims", "transformer-models"),
    ("Hugging Face transformers", "transformer-models"), ("HuggingFace", "transformer-models"),
    ("BERT classifiers", "transformer-models"), ("Distilled BERT for search", "transformer-models"),
    ("LLM evaluation", "generative-evaluation"), ("LLMs in production", "transformer-models"),
    ("CNN for image classification", "neural-networks"), ("Keras, CNN, LSTM", "neural-networks"),
    ("TensorFlow 2", "neural-networks"), ("Tensor Flow", "neural-networks"),
    ("deep learning", "neural-networks"),
    ("k-means clustering of customers", "unsupervised-learning"), ("Clustering", "unsupervised-learning"),
    ("segmentation by k-means", "unsupervised-learning"),
    ("pruning and quantization of networks", "model-compression"),
    ("ONNX and TensorRT", "model-compression"), ("normalisation of features", "numerical-features"),
    ("feature engineering", "numerical-features"), ("Feast feature store", "feature-store"),
    ("Rolled out Feast online", "feature-store"), ("Parquet files on GCS", "data-storage-formats"),
    ("Parquet", "data-storage-formats"), ("plotting with matplotlib", "data-visualisation"),
    ("Agents with the ADK", "agents-tool-use"), ("LangChain", "agents-tool-use"),
    ("A2A between agents", "agent-to-agent"), ("multi-agent systems", "agent-to-agent"),
    ("SMOTE for rare classes", "class-imbalance"), ("oversampling of fraud", "class-imbalance"),
    ("guardrails for LLM output", "safety-filters"), ("Model Armor", "safety-filters"),
    ("access control by IAM policies", "identity-access"), ("IAM", "identity-access"),
    ("service accounts for workload identity", "identity-access"),
    ("online store of a feature platform", "online-feature-serving"),
    ("Kafka topics", "streaming-data"), ("Pub/Sub", "streaming-data"),
    ("Airflow DAGs", "airflow-orchestration"),
    ("Moved cron jobs to Airflow", "airflow-orchestration"), ("Cloud Composer", "airflow-orchestration"),
    ("Docker containers on Cloud Run", "containers"), ("docker, git", "containers"),
    ("Git and GitHub", "version-control"), ("code review", "version-control"),
    ("k8s", "kubernetes-foundations"), ("GKE clusters", "kubernetes-foundations"),
    ("Terraform", "infrastructure-as-code"), ("XGBoost and LightGBM", "tree-ensembles"),
    ("A/B tests", "ab-testing"), ("SHAP values", "interpretability-techniques"),
    ("GDPR, PII handling", "data-privacy"), ("SQL (Postgres)", "sql-querying"),
    ("sklearn", "scikit-learn-modelling"),
    ("statistics with R", "statistics-foundations"), ("Statistik, statistics", "statistics-foundations"),
    ("embeddings for search", "embeddings"), ("observability with Prometheus", "observability"),
    ("equal opportunity as a fairness metric", "fairness-metrics"),
    ("demand forecasting", "time-series-modelling"),
  ]

  /// Phrases that name no skill, in English, German, French, Spanish, and Italian or Portuguese.
  static let traps = [
    "Zero-downtime deploys", "zero defects for two years", "ZERO waste", "Normalisation of the database",
    "normalisation of relations between the teams", "Electrical grounding", "Grounding and bonding of masts",
    "RAG status reports", "weekly RAG rating for the board", "Reports by RAG colours", "a rag-and-bone shop",
    "LoRa radio sensors", "LoRa gateways on farms", "lora the explorer", "School dropout programme",
    "College dropout, founder", "dropout of pupils", "Spark interest in students", "Sparked a debate",
    "Chevrolet Spark sales", "replaced spark plugs", "Veo mucho potencial", "Veo oportunidades en cada reto",
    "Yo veo el detalle", "Led the torch relay", "carried the torch for quality", "torch cutting and welding",
    "Imagen corporativa", "Cuidado de la imagen de marca", "Edición de imagen", "Flax seed imports",
    "flax and linen weaving", "Feast of St John", "a feast for the eyes", "Parquet flooring",
    "laid oak parquet",
    "plotting the downfall of rivals", "plotting of routes at sea", "A2A payments", "Reported live for CNN",
    "CNN correspondent", "Bert and Ernie puppeteer", "smote his enemies", "LLM, University of Edinburgh, law",
    "Master of Laws (LLM), European law", "Highway guardrails", "installed guardrails on bridges",
    "access control at the gate of the building", "Managed customer service accounts",
    "equal opportunity employer", "Equal opportunity officer", "Ran an online store for shoes",
    "online store manager", "Essay on Kafka, Prague", "read Kafka, the novel", "airflow in wind tunnels",
    "Balanced airflow, HVAC", "fed the giant pandas", "pandas at the zoo", "Python care, reptile house",
    "Monty Python fan club", "shipping containers in the port", "food containers", "pruning of fruit trees",
    "Rose pruning", "clustering of Windows servers", "market segmentation",
    "Segmentation of markets",
    "power transformers, 110 kV", "repair of transformers", "weather forecasting for pilots",
    "statistics of the football club", "Going forward", "Go the extra mile", "R and D", "Grade C",
    "JavaScript",
    "See http://www.flax.example", "https://github.com/example/site", "github.com/torch/spark",
    "jax.example.com/kubernetes", "me@docker.example.com", "www.python.example/sql",
    "Erdung und grounding nach VDE", "Schulabbrecher, Dropout-Quote der Schule", "Der Spark sprang über",
    "Das Feast am Abend", "Nullfehler, Zero Defects", "Luftführung und Airflow im Duct",
    "Parkett und Parquet, Eiche",
    "Fackellauf mit torch", "rouge et bleu", "La torch du stade", "Je vois une image", "Le rag du garage",
    "le parquet de Paris", "Une soirée feast", "No veo el problema", "Veo la necesidad de formar equipos",
    "Imagen y sonido", "zero papel", "El spark de la motivación", "Vedo potenziale, veo", "Immagine e imagen",
    "zero rifiuti", "Redução a zero", "Imagem e imagen pública", "o dropout escolar",
  ]

  @Test func `the tables are long enough to mean something`() {
    #expect(Self.names.count + Self.traps.count >= 200)
  }

  @Test func `of a hundred phrases that name a skill at least 95 find it`() throws {
    let index = AliasIndex(try BuiltIn.library)
    let missed = Self.names.filter { !index.skills(in: $0.0).contains($0.1) }
    #expect(missed.count * 20 <= Self.names.count, "\(missed)")
  }

  @Test(arguments: traps)
  func `words of a language and of other trades name no skill`(phrase: String) throws {
    let found = AliasIndex(try BuiltIn.library).matches(in: phrase)
    #expect(found.isEmpty, "\(found)")
  }
}
